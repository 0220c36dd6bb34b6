/** The touchscreen in Indonesian; `{{…}}` is filled in by i18next. */
export const kioskTextsId = {
  pageTitle: 'Anjungan mandiri',
  welcome: 'Selamat datang',
  language: 'Bahasa',
  view: 'Tampilan',
  large: 'Tulisan besar',
  contrast: 'Kontras tinggi',
  progress: 'Langkah {{at}} dari {{of}}',
  back: 'Kembali',
  restart: 'Mulai lagi',
  next: 'Lanjut',
  skip: 'Lewati',
  surelyNext: 'Sudah benar, lanjut',

  help: 'Perlu bantuan? Petugas keamanan siap membantu.',

  service: 'Apa keperluan Anda?',
  serviceHint: 'Sentuh salah satu.',
  waiting_zero: 'Tidak ada yang menunggu',
  waiting_one: '{{count}} orang menunggu',
  waiting_other: '{{count}} orang menunggu',
  closed: 'Sedang tidak melayani',
  noServices: 'Belum ada layanan yang dibuka di anjungan ini. Silakan ke petugas keamanan.',
  allClosed: 'Belum ada layanan yang dibuka saat ini. Silakan bertanya kepada petugas keamanan.',

  refused:
    'Nomor belum dapat diberikan. Silakan coba sekali lagi atau bertanya kepada petugas keamanan.',

  notice: 'Sebelum Anda mengisi data',
  noticeWhat: 'Yang dicatat',
  noticeWhatText: 'Nama Anda. Nomor identitas dan nomor HP hanya bila Anda mengisinya.',
  noticeWhy: 'Untuk apa',
  noticeWhyText:
    'Untuk memanggil dan melayani Anda, serta buku tamu kantor. Tidak tampil di layar antrean dan tidak tercetak di kertas nomor.',
  noticeHowLong: 'Berapa lama',
  noticeHowLongText:
    'Pilihan layanan prioritas dihapus setelah hari ini. Data lain disimpan sesuai jadwal arsip kantor, lalu dimusnahkan.',
  noticeRights: 'Hak Anda',
  noticeRightsText: 'Melihat, membetulkan, dan meminta data dihapus. Sampaikan kepada petugas.',
  noticeLaw:
    'Dasar: UU 25/2009 tentang Pelayanan Publik dan UU 27/2022 tentang Pelindungan Data Pribadi.',
  noticeRead: 'Saya sudah membaca',

  name: 'Siapa nama Anda?',
  nameHint: 'Tulis seperti di kartu identitas.',
  nameLabel: 'Nama lengkap',
  nameMissing: 'Isi nama Anda lebih dahulu.',

  identity: 'Nomor identitas Anda?',
  identityHint: 'Boleh dilewati. Bila diisi, petugas tidak perlu menanyakannya lagi.',
  identityKindLabel: 'Jenis identitas',
  identityLabel: 'Nomor {{kind}}',
  kindKtp: 'KTP',
  kindSim: 'SIM',
  kindPaspor: 'Paspor',
  kindKitas: 'KITAS/KITAP',
  kindLainnya: 'Lainnya',

  phone: 'Nomor HP Anda?',
  phoneHint: 'Boleh dilewati. Hanya dipakai bila kantor perlu menghubungi Anda.',
  phoneLabel: 'Nomor HP',

  priority: 'Apakah Anda memerlukan layanan prioritas?',
  priorityHint: 'Kami percaya jawaban Anda; tidak perlu bukti.',
  priorityNone: 'Tidak perlu',
  priorityDisabilitas: 'Ya, penyandang disabilitas',
  priorityLansia: 'Ya, lanjut usia',
  priorityHamil: 'Ya, hamil atau menyusui',
  'priorityMembawa-anak': 'Ya, membawa anak kecil',
  priorityMissing: 'Pilih salah satu jawaban.',
  take: 'Ambil nomor',

  sending: 'Menyiapkan nomor Anda…',
  sendingAway: 'Sambungan ke kantor terputus sebentar. Nomor Anda muncul begitu tersambung.',

  ticket: 'Nomor antrean Anda',
  goTo: 'Tunggu di',
  ahead_zero: 'Anda berikutnya',
  ahead_one: '{{count}} orang di depan Anda',
  ahead_other: '{{count}} orang di depan Anda',
  follow: 'Pindai untuk melihat antrean di HP',
  qrLabel: 'Kode QR untuk melihat antrean di HP',
  printing: 'Kertas nomor sedang dicetak…',
  printed: 'Silakan ambil kertas nomor Anda.',
  notPrinted: 'Kertas tidak tercetak. Nomor Anda tetap berlaku: ingat atau potret layar ini.',
  printAgain: 'Coba cetak lagi',
  questionnaire: 'Mohon isi kuesioner setelah kunjungan Anda selesai.',
  taken: 'Selesai',
  closing: 'Layar ini kembali ke awal dalam {{seconds}} detik. Sentuh layar untuk menahannya.',

  stillThere: 'Masih di sana?',
  stillThereText: 'Isian Anda akan dihapus dalam {{seconds}} detik.',
  stay: 'Ya, lanjutkan',
  leave: 'Hapus dan mulai lagi',

  away: 'Mohon tunggu sebentar',
  awayText:
    'Anjungan sedang menyambung ke server kantor dan akan kembali sendiri. Bila lama, silakan ke petugas keamanan.',
  awayStrip: 'Menyambung kembali… Isian Anda tetap ada.',
  notPaired: 'Perangkat ini belum dipasangkan',
  notPairedText: 'Minta Administrator memasangkan anjungan ini di menu Perangkat.',

  NIK_BUKAN_ANGKA: 'NIK hanya berisi angka. Periksa lagi.',
  NIK_PANJANG: 'NIK terdiri atas 16 angka. Periksa lagi.',
  NIK_PROVINSI: 'Dua angka pertama tidak lazim. Cocokkan dengan kartu Anda.',
  NIK_TANGGAL: 'Angka ke-7 sampai ke-12 tidak lazim. Cocokkan dengan kartu Anda.',
  NIK_URUT: 'Empat angka terakhir tidak lazim. Cocokkan dengan kartu Anda.',
  IDENTITAS_BENTUK: 'Nomor ini tidak lazim. Cocokkan dengan kartu Anda.',
  TELEPON: 'Nomor HP biasanya 10–13 angka, dimulai 08. Periksa lagi.',
} as const;

export type KioskTextKey = keyof typeof kioskTextsId;
