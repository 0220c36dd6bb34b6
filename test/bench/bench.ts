import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderPaper } from '../../documents/render.ts';
import { RECEIPT, TICKET } from '../documents/samples.ts';
import { firstScreens } from './bundle.ts';
import { callUntilShown } from './display.ts';
import { durableCommits } from './floor.ts';
import { gigabytes, makeOffice } from './make-office.ts';
import { asTable, load, quantile, spread, timeEach, type Row } from './measure.ts';
import { startProcess } from './office-process.ts';
import { readNames, timeReads, type ReadTimes } from './reads.ts';
import { fillToday, papersSent, takeTickets } from './tickets.ts';

/**
 * `node test/bench/bench.ts [--visits 1000000] [--quick] [--json FILE]`: the limits of design §10 on
 * this machine. Nothing here is a test: figures depend on who else uses the machine.
 */
const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '1000000' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const SMALL = 10_000;
const large = values.quick ? 100_000 : Number(values.visits);
const log = (line: string) => console.error(line);
const count = (n: number) => n.toLocaleString('id-ID');

const rows: Row[] = [];
const note = (heading: string, made: Row[]) => {
  log(`${heading} (beban mesin ${load()})`);
  rows.push(...made);
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
const files = [await makeOffice(SMALL, log), await makeOffice(large, log)] as const;
await measureFloorAndQueue();
await measureFiles();
await measurePapers();
note(
  'Layar',
  Object.entries(firstScreens()).map(([screen, bytes]): Row => ({
    what: `JavaScript layar pertama ${screen}, gzip`,
    measured: bytes / 1000,
    unit: 'kB',
    bar: 200,
  })),
);

const cpu = cpus();
const machine = `${cpu.length} inti ${cpu[0]?.model ?? ''}, ${gigabytes(totalmem())} memori, Node ${process.version}, beban akhir ${load()}`;
console.log(`\n${asTable(rows)}\n\nMesin: ${machine}`);
if (values.json !== undefined)
  writeFileSync(
    values.json,
    JSON.stringify({ at: new Date().toISOString(), machine, files, rows }, null, 2),
  );
process.exit(0);

/** A new office with nothing in it; the disk's own speed is measured before and after. */
async function measureFloorAndQueue(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'satu-atap-ukur-'));
  const office = await startProcess(directory);
  try {
    const floor = durableCommits(directory, 300);
    await takeTickets(office, 1, 20);
    await papersSent(office);
    const alone = await takeTickets(office, 1, 200);
    await papersSent(office);
    const busy = await takeTickets(office, 8, 40);
    await papersSent(office);
    const later = durableCommits(directory, 300);
    const disk = [...floor, ...later];
    note('Ambil nomor', [
      ...spread('Lantai: satu baris tahan mati listrik di disk ini', disk),
      ...spread('Ambil nomor lewat HTTP, 1 klien', alone.times, 3),
      {
        what: 'Ambil nomor 1 klien dibanding lantai, p50',
        measured: quantile(alone.times, 0.5) / quantile(disk, 0.5),
        unit: '×',
      },
      ...spread('Ambil nomor lewat HTTP, 8 klien', busy.times, 15),
      {
        what: 'Ambil nomor 8 klien dibanding lantai, p50',
        measured: quantile(busy.times, 0.5) / quantile(disk, 0.5),
        unit: '×',
      },
      { what: 'Nomor ganda', measured: alone.duplicates + busy.duplicates, unit: '', bar: 0 },
    ]);
    const shown = await callUntilShown(office, 50, 60);
    note(
      'Panggilan ke layar',
      spread('Panggil sampai tampil di 50 layar', shown, 15, 'semua layar'),
    );
  } finally {
    await office.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The same day of work in a small and in a large file, the same questions of both in turns. */
async function measureFiles(): Promise<void> {
  const [small, big] = files;
  const starts: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const office = await startProcess(big.directory);
    starts.push(office.readyMs);
    await office.stop();
  }
  const offices = [await startProcess(small.directory), await startProcess(big.directory)] as const;
  try {
    for (const office of offices) await fillToday(office, 80);
    const times: ReadTimes[] = [];
    for (const office of offices) times.push(await timeReads(office, 3, 60));
    // A second turn each, in the other order: what else runs on the machine then spreads over both.
    for (const [index, office] of [...offices.entries()].toReversed()) {
      const again = await timeReads(office, 3, 60);
      for (const name of readNames) times[index]?.[name].push(...again[name]);
    }
    const [few, many] = times as [ReadTimes, ReadTimes];
    note(
      'Pertanyaan layar',
      readNames.flatMap((name) => [
        {
          what: `${name}, ${count(small.visits)} kunjungan, p95`,
          measured: quantile(few[name], 0.95),
          unit: 'ms',
        },
        {
          what: `${name}, ${count(big.visits)} kunjungan, p95`,
          measured: quantile(many[name], 0.95),
          unit: 'ms',
          bar: 15,
        },
        {
          what: `${name}, besar dibanding kecil, p50`,
          measured: quantile(many[name], 0.5) / quantile(few[name], 0.5),
          unit: '×',
          bar: 1.5,
        },
      ]),
    );
    const ticket = await takeTickets(offices[1], 1, 100);
    await papersSent(offices[1]);
    note('Berkas besar', [
      ...spread(`Ambil nomor, ${count(big.visits)} kunjungan, 1 klien`, ticket.times, 3),
      {
        what: `Siap setelah mulai, ${count(big.visits)} kunjungan, median`,
        measured: quantile(starts, 0.5) / 1000,
        unit: 's',
        bar: 1.5,
      },
      {
        what: `Memori server sesudahnya, ${count(big.visits)} kunjungan`,
        measured: offices[1].memory(),
        unit: 'MB',
        bar: 200,
      },
    ]);
  } finally {
    for (const office of offices) await office.stop();
  }
}

async function measurePapers(): Promise<void> {
  const papers = [
    ['PDF nomor antrean', 10, () => renderPaper({ kind: 'ticket', form: 'pdf', facts: TICKET })],
    ['PDF tanda terima', 30, () => renderPaper({ kind: 'receipt', facts: RECEIPT })],
  ] as const;
  for (const [what, bar, render] of papers) {
    await timeEach(5, render);
    const times = await timeEach(40, render);
    note(what, [{ what: `${what}, median`, measured: quantile(times, 0.5), unit: 'ms', bar }]);
  }
}
