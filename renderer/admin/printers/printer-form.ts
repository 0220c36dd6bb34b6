import type { PrinterConfig } from '../../../domain/contract/office.ts';
import { freshId } from '../form/fresh-id.ts';
import type { Problems } from '../form/use-form.ts';
import { printerTexts } from './texts.ts';

/** One printer as typed; the fields of all kinds of target side by side. */
export type PrinterForm = {
  name: string;
  role: PrinterConfig['role'];
  format: PrinterConfig['format'];
  paper: PrinterConfig['paper'];
  columns: '42' | '48';
  kind: PrinterConfig['target']['kind'];
  directory: string;
  host: string;
  port: string;
  cupsQueue: string;
  /** The computer whose own printer this is, and what that computer calls it. */
  stationId: string;
  stationPrinter: string;
  stationIds: string[];
  active: boolean;
};

export function printerForm(printer: PrinterConfig | undefined): PrinterForm {
  const target = printer?.target ?? { kind: 'tcp9100', host: '', port: 9100 };
  return {
    name: printer?.name ?? '',
    role: printer?.role ?? 'ticket',
    format: printer?.format ?? 'escpos',
    paper: printer?.paper ?? '80mm',
    columns: printer?.columns === 42 ? '42' : '48',
    kind: target.kind,
    directory: target.kind === 'file' ? target.directory : 'cetak',
    host: target.kind === 'tcp9100' ? target.host : '',
    port: target.kind === 'tcp9100' ? String(target.port) : '9100',
    cupsQueue: target.kind === 'cups' ? target.queue : '',
    stationId: target.kind === 'station' ? target.stationId : '',
    stationPrinter: target.kind === 'station' ? target.printer : '',
    stationIds: printer?.stationIds ?? [],
    active: printer?.active ?? true,
  };
}

/** A role, a target and a format that go together, after one of them was changed. */
export function agreed(form: PrinterForm, part: Partial<PrinterForm>): PrinterForm {
  const next = { ...form, ...part };
  if (part.role === 'document') return { ...next, format: 'pdf', paper: 'A4', ...leaveTcp(next) };
  if (part.role === 'ticket') return { ...next, paper: '80mm' };
  if (part.kind === 'tcp9100') return { ...next, format: 'escpos', paper: '80mm' };
  if (part.kind === 'station') return { ...next, format: 'pdf' };
  return next;
}

function leaveTcp({ kind }: PrinterForm): Partial<PrinterForm> {
  return kind === 'tcp9100' ? { kind: 'cups' } : {};
}

export function printerProblems(form: PrinterForm): Problems<PrinterForm> {
  const { kind } = form;
  const port = Number(form.port);
  return {
    ...(form.name.trim() === '' && { name: printerTexts.nameMissing }),
    ...(kind === 'file' &&
      form.directory.trim() === '' && { directory: printerTexts.directoryMissing }),
    ...(kind === 'tcp9100' &&
      !/^[A-Za-z0-9.:-]{1,200}$/.test(form.host.trim()) && { host: printerTexts.hostMissing }),
    ...(kind === 'tcp9100' &&
      !(/^\d+$/.test(form.port) && port >= 1 && port <= 65_535) && {
        port: printerTexts.portWrong,
      }),
    ...(kind === 'cups' && cupsProblem(form.cupsQueue.trim())),
    ...(kind === 'station' && form.stationId === '' && { stationId: printerTexts.stationMissing }),
    ...(kind === 'station' &&
      form.stationPrinter.trim() === '' && { stationPrinter: printerTexts.stationPrinterMissing }),
    ...(kind === 'station' && form.format !== 'pdf' && { format: printerTexts.stationNeedsPdf }),
    // A page description sent raw comes out as a heap of paper with signs (server/printing).
    ...(kind === 'tcp9100' && form.format !== 'escpos' && { format: printerTexts.tcpNeedsEscpos }),
    ...(form.role === 'document' &&
      form.format !== 'pdf' && { format: printerTexts.documentNeedsPdf }),
  };
}

function cupsProblem(queue: string): Problems<PrinterForm> {
  if (queue === '') return { cupsQueue: printerTexts.cupsMissing };
  return /^[A-Za-z0-9_.][A-Za-z0-9_.-]{0,126}$/.test(queue)
    ? {}
    : { cupsQueue: printerTexts.cupsWrong };
}

/** Only for a form without problems. */
export function printerFrom(
  form: PrinterForm,
  old: PrinterConfig | undefined,
  all: readonly PrinterConfig[],
): PrinterConfig {
  const name = form.name.trim();
  return {
    id:
      old?.id ??
      freshId(
        name,
        all.map(({ id }) => id),
      ),
    name,
    role: form.role,
    format: form.format,
    paper: form.paper,
    columns: form.columns === '42' ? 42 : 48,
    target: targetFrom(form),
    stationIds: form.stationIds,
    active: form.active,
  };
}

function targetFrom(form: PrinterForm): PrinterConfig['target'] {
  switch (form.kind) {
    case 'file':
      return { kind: 'file', directory: form.directory.trim() };
    case 'tcp9100':
      return { kind: 'tcp9100', host: form.host.trim(), port: Number(form.port) };
    case 'cups':
      return { kind: 'cups', queue: form.cupsQueue.trim() };
    case 'station':
      return {
        kind: 'station',
        stationId: form.stationId,
        printer: form.stationPrinter.trim(),
      };
  }
}

/** "192.168.1.60 : 9100", "folder cetak", "antrean EPSON". */
export function targetWords(target: PrinterConfig['target']): string {
  switch (target.kind) {
    case 'file':
      return `folder ${target.directory}`;
    case 'tcp9100':
      return `${target.host} : ${target.port}`;
    case 'cups':
      return `CUPS ${target.queue}`;
    case 'station':
      return target.printer;
  }
}
