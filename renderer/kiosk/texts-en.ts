import type { KioskTextKey } from './texts-id.ts';

/** The touchscreen in English. */
export const kioskTextsEn = {
  pageTitle: 'Self-service',
  welcome: 'Welcome',
  language: 'Language',
  view: 'Display',
  large: 'Larger text',
  contrast: 'High contrast',
  progress: 'Step {{at}} of {{of}}',
  back: 'Back',
  restart: 'Start over',
  next: 'Next',
  skip: 'Skip',
  surelyNext: 'It is correct, go on',

  help: 'Need help? The security officer is glad to help.',

  service: 'What can we do for you?',
  serviceHint: 'Touch one.',
  waiting_zero: 'Nobody is waiting',
  waiting_one: '{{count}} person waiting',
  waiting_other: '{{count}} people waiting',
  closed: 'Not serving right now',
  noServices: 'No service is open on this screen yet. Please ask the security officer.',
  allClosed: 'No service is open at the moment. Please ask the security officer.',

  refused: 'We could not give you a number. Please try once more or ask the security officer.',

  notice: 'Before you fill anything in',
  noticeWhat: 'What we record',
  noticeWhatText: 'Your name. Your identity and phone number only if you enter them.',
  noticeWhy: 'What for',
  noticeWhyText:
    'To call and serve you, and for the visitors’ book. It is never shown on the queue display nor printed on the number slip.',
  noticeHowLong: 'How long',
  noticeHowLongText:
    'Your answer about priority is deleted after today. The rest is kept as long as the archive schedule of this office says, then destroyed.',
  noticeRights: 'Your rights',
  noticeRightsText: 'To see, correct and have your data deleted. Just tell an officer.',
  noticeLaw:
    'Legal basis: Public Service Act (UU 25/2009) and Personal Data Protection Act (UU 27/2022).',
  noticeRead: 'I have read this',

  name: 'What is your name?',
  nameHint: 'As on your identity card or passport.',
  nameLabel: 'Full name',
  nameMissing: 'Please enter your name first.',

  identity: 'Your identity number?',
  identityHint: 'You may skip this. If you enter it, the officer need not ask again.',
  identityKindLabel: 'Kind of identity document',
  identityLabel: '{{kind}} number',
  kindKtp: 'KTP',
  kindSim: 'Driving licence',
  kindPaspor: 'Passport',
  kindKitas: 'KITAS/KITAP',
  kindLainnya: 'Other',

  phone: 'Your phone number?',
  phoneHint: 'You may skip this. It is used only if the office needs to reach you.',
  phoneLabel: 'Phone number',

  priority: 'Do you need priority service?',
  priorityHint: 'We trust your answer; no proof is needed.',
  priorityNone: 'No, thank you',
  priorityDisabilitas: 'Yes, a disability',
  priorityLansia: 'Yes, elderly',
  priorityHamil: 'Yes, pregnant or nursing',
  'priorityMembawa-anak': 'Yes, with a small child',
  priorityMissing: 'Please choose one answer.',
  take: 'Take a number',

  sending: 'Preparing your number…',
  sendingAway: 'The connection was lost for a moment. Your number appears as soon as it is back.',

  ticket: 'Your queue number',
  goTo: 'Wait at',
  ahead_zero: 'You are next',
  ahead_one: '{{count}} person before you',
  ahead_other: '{{count}} people before you',
  follow: 'Scan to follow the queue on your phone',
  qrLabel: 'QR code to follow the queue on your phone',
  printing: 'Your number slip is being printed…',
  printed: 'Please take your number slip.',
  notPrinted:
    'The slip was not printed. Your number is valid: remember it or photograph this screen.',
  printAgain: 'Try printing again',
  questionnaire: 'Please fill in the questionnaire when your visit is over.',
  taken: 'Done',
  closing: 'This screen closes in {{seconds}} seconds. Touch it to keep it open.',

  stillThere: 'Are you still there?',
  stillThereText: 'What you entered will be erased in {{seconds}} seconds.',
  stay: 'Yes, go on',
  leave: 'Erase and start over',

  away: 'One moment, please',
  awayText:
    'This screen is reconnecting and will be back by itself. If it takes long, please ask the security officer.',
  awayStrip: 'Reconnecting… What you entered is kept.',
  notPaired: 'This device is not paired yet',
  notPairedText: 'Ask the administrator to pair this touchscreen under Perangkat.',

  NIK_BUKAN_ANGKA: 'A NIK has digits only. Please check.',
  NIK_PANJANG: 'A NIK has 16 digits. Please check.',
  NIK_PROVINSI: 'The first two digits look unusual. Please compare with your card.',
  NIK_TANGGAL: 'Digits 7 to 12 look unusual. Please compare with your card.',
  NIK_URUT: 'The last four digits look unusual. Please compare with your card.',
  IDENTITAS_BENTUK: 'This number looks unusual. Please compare with your document.',
  TELEPON: 'Mobile numbers usually have 10–13 digits and begin with 08. Please check.',
} as const satisfies Record<KioskTextKey, string>;
