/**
 * React Aria has no Indonesian. These are every string its components here may speak.
 * They are handed over through the globals its own server-side localisation uses, so they
 * must be set before the first component renders; a package missing here throws when used,
 * which is better than an English word in a screen reader's ear.
 */
const strings = {
  '@react-aria/overlays': { dismiss: 'Tutup' },
  '@react-aria/searchfield': { 'Clear search': 'Hapus pencarian' },
  '@react-aria/spinbutton': { Empty: 'Kosong' },
  '@react-aria/numberfield': {
    decrease: (args: { fieldLabel: string }) => `Kurangi ${args.fieldLabel}`,
    increase: (args: { fieldLabel: string }) => `Tambah ${args.fieldLabel}`,
    numberField: 'Isian angka',
  },
  '@react-aria/menu': {
    longPressMessage: 'Tekan lama atau tekan Alt + panah bawah untuk membuka menu',
  },
  '@react-aria/toast': {
    close: 'Tutup',
    notifications: (args: { count: number }) => `${args.count} pemberitahuan.`,
  },
  '@react-aria/grid': {
    deselectedItem: (args: { item: string }) => `${args.item} tidak dipilih.`,
    selectedItem: (args: { item: string }) => `${args.item} dipilih.`,
    select: 'Pilih',
    selectedCount: (args: { count: number }) =>
      args.count === 0 ? 'Tidak ada yang dipilih.' : `${args.count} dipilih.`,
    selectedAll: 'Semua dipilih.',
    longPressToSelect: 'Tekan lama untuk memilih.',
  },
  '@react-aria/combobox': {
    focusAnnouncement: (args: { optionText: string; isSelected: boolean }) =>
      `${args.optionText}${args.isSelected ? ', dipilih' : ''}`,
    countAnnouncement: (args: { optionCount: number }) => `${args.optionCount} pilihan.`,
    selectedAnnouncement: (args: { optionText: string }) => `${args.optionText}, dipilih`,
    buttonLabel: 'Tampilkan pilihan',
    listboxLabel: 'Pilihan',
  },
  '@react-aria/autocomplete': { collectionLabel: 'Pilihan' },
  'react-aria-components': {
    selectPlaceholder: 'Pilih…',
    tableResizer: 'Pengubah lebar',
    dropzoneLabel: 'Tempat menaruh berkas',
    colorSwatchPicker: 'Pilihan warna',
  },
} as const;

/** The locale React Aria and Intl use throughout. */
export const LOCALE = 'id-ID';

/** Call once, before the first render. */
export function installAriaStrings(): void {
  Object.assign(window, {
    [Symbol.for('react-aria.i18n.locale')]: LOCALE,
    [Symbol.for('react-aria.i18n.strings')]: strings,
  });
}
