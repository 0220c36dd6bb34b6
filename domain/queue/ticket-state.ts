import type { TicketState } from '../contract/queue.ts';

export type TicketAction =
  | 'call'
  | 'recall'
  | 'start'
  | 'finish'
  | 'miss'
  | 'return-late'
  | 'transfer'
  | 'cancel'
  | 'link';

type Rule = { from: readonly TicketState[]; refusal: string };

/** From which states each act is possible; everything else is refused with the sentence. */
export const ticketRules = {
  call: { from: ['waiting'], refusal: 'Nomor ini sudah tidak menunggu' },
  recall: { from: ['called'], refusal: 'Nomor ini sedang tidak dipanggil' },
  start: { from: ['called'], refusal: 'Panggil nomor ini dahulu sebelum melayani' },
  finish: { from: ['serving'], refusal: 'Nomor ini sedang tidak dilayani' },
  miss: { from: ['called'], refusal: 'Hanya nomor yang sedang dipanggil dapat dilewati' },
  'return-late': {
    from: ['no-show'],
    refusal: 'Hanya nomor yang terlewat dapat dikembalikan ke antrean',
  },
  transfer: {
    from: ['called', 'serving'],
    refusal: 'Hanya nomor yang sedang dipanggil atau dilayani dapat dipindahkan',
  },
  cancel: {
    from: ['waiting', 'called', 'no-show'],
    refusal: 'Nomor ini tidak dapat dibatalkan lagi',
  },
  link: {
    from: ['called', 'serving'],
    refusal: 'Berkas dibuka untuk nomor yang sedang dipanggil atau dilayani',
  },
} as const satisfies Record<TicketAction, Rule>;

export const ticketStateLabels = {
  waiting: 'menunggu',
  called: 'dipanggil',
  serving: 'dilayani',
  done: 'selesai',
  'no-show': 'tidak hadir',
  transferred: 'dipindahkan',
  cancelled: 'dibatalkan',
} satisfies Record<TicketState, string>;

/** The refusal for `action` in `state`, or undefined when it is possible. */
export function ticketRefusal(
  action: TicketAction,
  state: TicketState,
): { code: string; message: string } | undefined {
  const rule: Rule = ticketRules[action];
  if (rule.from.includes(state)) return undefined;
  return {
    code: 'TIKET_KEADAAN_SALAH',
    message: `${rule.refusal} (kini ${ticketStateLabels[state]}). Lihat antrean terbaru, lalu pilih lagi.`,
  };
}
