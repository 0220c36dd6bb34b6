import { receiptKeyId, verifyReceiptToken } from '../../documents/qr/receipt-token.ts';
import type { CaseRecord } from '../../db/case/case-reader.ts';
import type { Refusal } from '../../domain/workflow/command.ts';
import type { Office } from '../office.ts';

/**
 * Whether the tanda terima that somebody shows belongs to this case: its number as typed, or the text
 * of its QR code, which must be this office's own.
 */
export function checkReceiptProof(
  office: Office,
  record: CaseRecord,
  shown: string,
): Refusal | undefined {
  if (record.number === null)
    return {
      code: 'BERKAS_TANPA_TANDA_TERIMA',
      message: 'Berkas ini tidak mempunyai tanda terima. Pilih "Tanpa tanda terima".',
    };
  if (isSameText(shown, record.number)) return undefined;
  if (!/TT1\./.test(shown)) return isOther(record.number);
  const { receiptPublic } = office.keys;
  const checked = verifyReceiptToken(shown, { [receiptKeyId(receiptPublic)]: receiptPublic });
  if (!checked.ok) return { code: checked.code, message: checked.message };
  const { caseId, receipt, office: at } = checked.payload;
  const isThis =
    caseId === record.id && receipt === record.number && at === office.settings.office.id;
  return isThis ? undefined : isOther(record.number);
}

function isOther(number: string): Refusal {
  return {
    code: 'TANDA_TERIMA_LAIN',
    message: `Tanda terima itu bukan milik berkas ini. Berkas ini bernomor ${number}.`,
  };
}

function isSameText(a: string, b: string): boolean {
  const bare = (text: string) => text.replaceAll(/\s/g, '').toUpperCase();
  return bare(a) === bare(b);
}
