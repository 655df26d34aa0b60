import type { KnownClauses } from './known-clauses.ts'

/** Refusals about warehouses, and extracts that are imported into them. */
export const extracts = {
  'warehouse-missing': {
    kind: 'missing-table',
    found: 'no warehouse in {{folder}}',
    because: 'there is no manifest.json',
    remedy: 'choose the folder of a warehouse, or make one with samsyn data pull or samsyn synth',
  },
  'folder-of-others': {
    kind: 'cannot-write',
    found: '{{list}} in {{folder}}',
    because: 'a warehouse needs a folder of its own',
    remedy: 'choose an empty folder, or one that is not there yet',
  },
  'warehouse-busy': {
    kind: 'not-available',
    found: 'another samsyn at work writing in {{folder}}',
    because: 'two writers would undo each other',
    remedy: 'wait until it is done, or stop it',
  },
  'manifest-unreadable': {
    kind: 'broken-table',
    found: '{{path}}, which is not the manifest of a warehouse',
    because: 'without it nobody knows which files hold',
    remedy: 'choose the folder of a warehouse, or another folder for a new one',
  },
  'synthetic-among-others': {
    kind: 'cannot-write',
    found: 'data of {{source}} in {{folder}}',
    because: 'synthetic persons must not be mixed with other data',
    remedy: 'choose a folder of its own with --out',
  },
  'key-missing': {
    kind: 'missing-table',
    found: 'no key file {{file}}',
    because: 'identifiers come in as keyed pseudonyms only',
    remedy:
      'make one with (umask 077; head -c 32 /dev/urandom > {{file}}), and keep it safe: without it no one is found again',
  },
  'key-in-warehouse': {
    kind: 'wrong-call',
    found: 'the key file {{file}} in the warehouse',
    because: 'whoever gets the warehouse must not get the key with it',
    remedy: 'keep the key in another folder, with other backups',
  },
  'key-open': {
    kind: 'wrong-call',
    found: 'the key file {{file}}, which others than its owner may read',
    because: 'whoever has the key can find persons again',
    remedy: 'write chmod 600 {{file}}',
  },
  'key-weak': {
    kind: 'wrong-call',
    found: 'a key of less than {{least}} bytes, or of less than 8 different ones, in {{file}}',
    because: 'a short or even key can be guessed',
    remedy: 'make one with (umask 077; head -c 32 /dev/urandom > {{file}})',
  },
  'key-other': {
    kind: 'tables-disagree',
    found: 'another key than that of {{source}}',
    because: 'the same person would get two pseudonyms',
    remedy: 'give the key of the earlier deliveries, or import them all anew into another folder',
  },
  'contacts-again': {
    kind: 'duplicate-key',
    found: '{{n}} contacts that {{list}} gave before',
    because: 'they would be counted twice',
    remedy:
      'add --replace to put these files in the place of the earlier ones, or leave out what overlaps',
  },
  'extract-changed': {
    kind: 'broken-table',
    found: '{{file}}, which was changed while it was read',
    because: 'nobody knows which state came in',
    remedy: 'wait until it is written, and import it again',
  },
  'delivery-empty': {
    kind: 'wrong-call',
    found: 'no file',
    because: 'an import is of files',
    remedy: 'name the files of one delivery of {{kind}} ({{roles}})',
  },
  'delivery-without-contacts': {
    kind: 'incomplete-table',
    found: 'no file of {{role}}',
    because: 'the contacts of {{kind}} stand there, and the other files only tell more about them',
    remedy: 'give all files of the delivery in one call',
  },
  'extract-without-rows': {
    kind: 'broken-table',
    found: 'no row in {{file}}',
    because: 'contacts stand in such a file, one to a row',
    remedy: 'export it anew, with its rows',
  },
  'rows-not-believed': {
    kind: 'broken-table',
    found: 'no row of {{file}} that can be believed (most often {{most}})',
    because: 'it is another kind of file, or its columns hold something else',
    remedy: 'look at the .rejects.csv beside it, which names line, column and reason',
  },
  'extract-missing': {
    kind: 'missing-table',
    found: 'no {{file}} of those named',
    because: 'it does not exist or cannot be read',
    remedy: 'check its name, which is not repeated here because it might be of a person',
  },
  'extract-not-file': {
    kind: 'missing-table',
    found: 'no plain file as {{file}} of those named',
    because: 'it is a folder, a pipe or a device, and a delivery is read more than once',
    remedy: 'write it to a file first',
  },
  'extract-packed': {
    kind: 'broken-table',
    found: '{{file}}, which is compressed',
    because: 'it begins like gzip, zstd, zip or bzip2, and lines are read as they stand',
    remedy: 'unpack it first',
  },
  'extract-not-text': {
    kind: 'broken-table',
    found: '{{file}}, which is not plain text in UTF-8 or latin-1',
    because: 'it begins like UTF-16 or a file of another sort',
    remedy: 'save it as CSV in UTF-8',
  },
  'extract-columns': {
    kind: 'incomplete-table',
    found: 'a first line of {{file}} without {{list}}',
    because: 'a file of {{kind}} needs that ({{roles}})',
    remedy: 'ask for the extract with these columns and a header line, or choose another kind',
  },
  'extract-other-resource': {
    kind: 'broken-table',
    found: 'no resource of ours in the first line of {{file}}',
    because: 'only {{roles}} are read, one per line',
    remedy: 'leave the file out, or give a bulk data file (NDJSON)',
  },
  'extract-other-version': {
    kind: 'broken-table',
    found: 'no IPLOS element of {{version}} in {{file}}',
    because: 'only that version of the message is read',
    remedy: 'export the file anew in version 3.5',
  },
  'extract-cut-off': {
    kind: 'broken-table',
    found: 'no end of the IPLOS element in {{file}}',
    because: 'the file is cut off, and nobody knows what is missing',
    remedy: 'fetch the file again',
  },
  'memory-short': {
    kind: 'not-available',
    found: 'too little memory for the delivery',
    because: 'it does not fit beside what must be laid aside',
    remedy: 'import fewer files at a time, or on a machine with more memory',
  },
  'synthetic-there': {
    kind: 'cannot-write',
    found: 'synthetic persons in {{folder}}',
    because: 'they must not be mixed with other data',
    remedy: 'choose another folder with --to',
  },
  'extract-kind-unknown': {
    kind: 'wrong-call',
    found: 'the kind {{text}}',
    because: 'extracts are of the kinds {{words}}',
    remedy: 'write one of them',
    near: 'write {{near}}',
  },
} as const satisfies KnownClauses
