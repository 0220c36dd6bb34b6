import type { HandOverForm } from '../../../../domain/steps/hand-over.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { deliveryTexts as texts } from '../delivery-texts.ts';
import type { StepFormState } from '../use-step-form.ts';
import form from '../../Form.module.css';

interface ProofPartProps {
  f: StepFormState<HandOverForm>;
  /** Number of the case's tanda terima. */
  number: string | undefined;
}

/** "Menerima bukti pengambilan berkas": a scanner types the QR's text into the field and ends with Enter. */
export function ProofPart({ f, number }: ProofPartProps) {
  const { proof, proofNumber, proofNote } = f.value;
  if (number === undefined) return <p className={form.soft}>{texts.proofNone}</p>;
  const isLost = proof === 'lost';
  return (
    <div className={form.tight}>
      {isLost ? (
        <TextField
          label={texts.proofNote}
          description={texts.proofNoteHint}
          value={proofNote}
          onChange={(note) => f.set({ proofNote: note })}
          onBlur={() => f.touch('proofNote')}
          error={f.errorOf('proofNote')}
          maxLength={300}
          autoFocus
        />
      ) : (
        <TextField
          label={texts.proof}
          description={texts.proofHint(number)}
          value={proofNumber}
          onChange={(typed) => f.set({ proofNumber: typed })}
          onBlur={() => f.touch('proofNumber')}
          error={f.errorOf('proofNumber')}
          maxLength={300}
          autoFocus
        />
      )}
      <Checkbox
        label={texts.proofLost}
        checked={isLost}
        onChange={(lost) => f.set({ proof: lost ? 'lost' : 'shown', proofNumber: '' })}
      />
    </div>
  );
}
