import { formatTanggal } from '../../domain/calendar/format-date.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { Banner, ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import { useRenew } from './data.ts';
import { healthTexts } from './texts.ts';

/** So little is only a correction by the time server. */
const BEHIND_MS = 60_000;

/** What is wrong with the server's clock and disk, above every part; nothing when all is well. */
export function ServerHealth() {
  const renew = useRenew();
  const { data } = useServerQuery(['admin.health'], () => client.admin.health.query(), {
    live: 'office',
  });
  const confirm = useCommand(
    (input: { today: string }, commandId) =>
      client.admin.confirmClock.mutate({ ...input, commandId }),
    {
      onDone: () => {
        toast(healthTexts.confirmed);
        renew('admin.health');
      },
    },
  );
  if (data === undefined) return null;
  const { today, clockJump, clockBehindMs, diskFull } = data;
  return (
    <>
      {diskFull && (
        <Banner tone="bad" title={healthTexts.diskTitle} code="DISK_HAMPIR_PENUH">
          {healthTexts.diskBody}
        </Banner>
      )}
      {clockBehindMs > BEHIND_MS && (
        <Banner tone="warn" title={healthTexts.behindTitle} code="JAM_MUNDUR">
          {healthTexts.behindBody}
        </Banner>
      )}
      {clockJump !== undefined && (
        <Banner
          tone="warn"
          title={healthTexts.jumpTitle(formatTanggal(clockJump.from), formatTanggal(clockJump.to))}
          code="JAM_MELOMPAT"
          actions={
            <Button busy={confirm.busy} onPress={() => void confirm.run({ today })}>
              {healthTexts.confirm(formatTanggal(today))}
            </Button>
          }
        >
          {healthTexts.jumpBody}
        </Banner>
      )}
      <ProblemBanner problem={confirm.problem} />
    </>
  );
}
