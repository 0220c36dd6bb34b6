import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { CaseView } from '../../../../domain/contract/case-view.ts';
import { client } from '../../../app/trpc.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useDraft } from '../../../app/use-draft.ts';
import type { Draft } from '../../../app/use-draft.ts';
import type { ChecklistValue } from '../../../ui/ChecklistRow.tsx';
import { useRefresh } from '../../data.ts';
import { allGood, fromRequirements, toFindings } from './findings.ts';
import type { Findings } from './findings.ts';

const saveAfterMs = 600;

type ChecklistDraft = { changed: Record<string, ChecklistValue> };
const untouchedDraft: ChecklistDraft = { changed: {} };

/**
 * The checklist of a case: what the server holds with what was changed here laid over it. Changes
 * are saved by themselves a moment later; unsaved ones outlive a reload.
 */
export function useChecklist(view: CaseView, token: number, isEditable: boolean) {
  const refresh = useRefresh();
  const queryClient = useQueryClient();
  const draft: Draft<ChecklistDraft> = useDraft(`periksa.${view.id}.${token}`, untouchedDraft);
  const { changed } = draft.value;
  const [isFailed, setFailed] = useState(false);
  const values: Findings = { ...fromRequirements(view.requirements), ...changed };
  const isDirty = Object.keys(changed).length > 0;

  const command = useCommand((findings: ReturnType<typeof toFindings>, commandId) =>
    client.case.saveChecklist.mutate({ commandId, caseId: view.id, findings }),
  );

  const latest = useRef({ changed, values });
  useLayoutEffect(() => {
    latest.current = { changed, values };
  });
  const underWay = useRef<Promise<boolean>>(undefined);

  /** True once the server has everything shown here; waits for a save that is already under way. */
  async function save(): Promise<boolean> {
    await underWay.current;
    underWay.current = send();
    return underWay.current;
  }

  async function send(): Promise<boolean> {
    const { changed: sent, values: shown } = latest.current;
    if (Object.keys(sent).length === 0) return true;
    const answer = await command.run(toFindings(view.requirements, shown));
    setFailed(answer === undefined);
    if (answer === undefined) return false;
    // Only when the screen has the server's word is ours dropped; rows changed again stay.
    await queryClient.invalidateQueries({ queryKey: ['case.get', view.id] });
    draft.set((now) => ({
      changed: Object.fromEntries(
        Object.entries(now.changed).filter(([id, value]) => sent[id] !== value),
      ),
    }));
    refresh();
    return true;
  }
  const saveLater = useEffectEvent(() => void save());
  useEffect(() => {
    if (!isEditable || Object.keys(changed).length === 0) return undefined;
    const timer = setTimeout(() => saveLater(), saveAfterMs);
    return () => clearTimeout(timer);
  }, [changed, isEditable]);

  return {
    values,
    save,
    state: command.busy
      ? ('saving' as const)
      : isFailed || isDirty
        ? ('unsaved' as const)
        : ('saved' as const),
    problem: isFailed ? command.problem : undefined,
    change: (id: string, value: ChecklistValue) =>
      draft.set((now) => ({ changed: { ...now.changed, [id]: value } })),
    markAll: () => draft.set({ changed: { ...allGood(view.requirements) } }),
  };
}
