import { VisitReader, type VisitGroup } from '../../db/visit/visit-reader.ts';
import type { InsideList, VisitRow } from '../../domain/contract/visit.ts';
import { maskIdentity, maskPhone } from '../../domain/people/mask.ts';
import type { Office } from '../office.ts';

/** The longest list that is sent; the counts are always whole. */
const SHOWN = 500;

/** Who came on an office day: in the building, gone, and who could not be served. */
export function guestBook(office: Office, asked: string | undefined): InsideList {
  const reader = new VisitReader(office.ledger.orm);
  const today = office.day();
  const day = asked ?? today;
  const before = reader.findDayBefore(day);
  const rows = (group: VisitGroup) =>
    reader.ofDay(day, group, SHOWN).map((row) => visitRow(office, row));
  return {
    day,
    today,
    counts: {
      inside: reader.count(day, 'inside'),
      left: reader.count(day, 'left'),
      refused: reader.count(day, 'refused'),
    },
    inside: rows('inside'),
    left: rows('left'),
    refused: rows('refused'),
    ...(before !== undefined && {
      before: { day: before, inside: reader.count(before, 'inside') },
    }),
    seq: office.ledger.lastSeq,
  };
}

function visitRow(office: Office, row: ReturnType<VisitReader['ofDay']>[number]): VisitRow {
  const { visit } = row;
  return {
    id: visit.id,
    name: visit.name,
    institution: visit.institution,
    identityMasked: visit.identityNumber === '' ? '' : maskIdentity(visit.identityNumber),
    phoneMasked: visit.phone === '' ? '' : maskPhone(visit.phone),
    purposeLabel:
      office.settings.purposes.find(({ id }) => id === (row.ticketPurposeId ?? visit.purposeId))
        ?.label ?? '',
    arrivedAt: visit.arrivedAt,
    source: visit.source,
    ...(row.number !== null && { ticketNumber: row.number }),
    ...(row.state !== null && { ticketState: row.state }),
    ...(visit.ticketId !== null && { ticketId: visit.ticketId }),
    ...(visit.leftAt !== null && { leftAt: visit.leftAt }),
    ...(visit.refusedReason !== null && { refusedReason: visit.refusedReason }),
  };
}
