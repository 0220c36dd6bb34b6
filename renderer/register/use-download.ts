import type {
  RegisterAsked,
  RegisterExport,
  RegisterFormat,
} from '../../domain/contract/register.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { toast } from '../ui/toasts.ts';
import { registerTexts } from './texts.ts';

const KEEP_MS = 60_000;

type Fetched = { refusal: string } | { answer: RegisterExport; blob: Blob; name: string };

/** Puts the download on the record, fetches the file, and hands it to the browser. */
export function useDownload(register: RegisterAsked) {
  const command = useCommand(
    async (format: RegisterFormat, commandId): Promise<Fetched> => {
      const answer = await client.register.export.mutate({ commandId, format, register });
      const response = await fetch(answer.path);
      if (!response.ok) {
        const { error } = (await response.json()) as { error: { message: string } };
        return { refusal: error.message };
      }
      return { answer, blob: await response.blob(), name: nameOf(response, format) };
    },
    {
      onDone: (done) => {
        if ('refusal' in done) {
          toast(done.refusal, 'bad');
          return;
        }
        save(done.blob, done.name);
        toast(registerTexts.downloaded(done.answer.rows));
      },
      onProblem: ({ message }) => toast(message, 'bad'),
    },
  );
  return { download: (format: RegisterFormat) => void command.run(format), busy: command.busy };
}

function nameOf(response: Response, format: RegisterFormat): string {
  const [, name = `register.${format}`] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return name;
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it when it begins to save, which it does not tell.
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
