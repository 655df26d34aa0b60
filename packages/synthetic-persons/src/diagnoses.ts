/**
 * What people are in hospital for: ICD-10 (three or four characters, no dot) by chapter, the weight inside its chapter,
 * DRG with cost weight in thousandths (Helsedirektoratet's list, year not stated), unplanned in per cent, and length of stay
 * relative to the chapter. Codes, DRG and cost weights are public; weights, urgency and lengths are ours.
 */
export interface HospitalDiagnosis {
  readonly chapter: string
  readonly code: string
  readonly weight: number
  readonly drg: string
  readonly points: number
  readonly urgent: number
  readonly length: number
}

const rows: readonly (readonly [string, string, number, string, number, number, number])[] = [
  ['I', 'A419', 35, '416N', 2061, 97, 1.3],
  ['I', 'A099', 25, '183', 435, 96, 0.6],
  ['I', 'A46', 15, '277', 1223, 95, 1],
  ['I', 'B349', 25, '423', 1392, 95, 0.8],
  ['II', 'C349', 14, '82', 1268, 55, 1.1],
  ['II', 'C189', 14, '148', 4328, 35, 1.4],
  ['II', 'C61', 12, '318', 1527, 30, 0.8],
  ['II', 'C859', 8, '403', 2072, 50, 1.2],
  ['II', 'C259', 8, '203', 1154, 60, 1.1],
  ['II', 'C509', 22, '410X', 570, 10, 0.5],
  ['II', 'D259', 14, '364', 506, 8, 0.5],
  ['II', 'C169', 2, '154A', 6991, 30, 2.5],
  ['III', 'D649', 70, '395', 800, 75, 0.8],
  ['III', 'D70', 30, '423', 1392, 92, 1.4],
  ['IV', 'E860', 40, '297', 518, 96, 0.8],
  ['IV', 'E871', 25, '296', 894, 95, 1.1],
  ['IV', 'E119', 35, '294', 892, 60, 1.1],
  ['V', 'F100', 40, '450', 416, 95, 0.7],
  ['V', 'F059', 35, '449', 692, 95, 1.4],
  ['V', 'F439', 25, '450', 416, 90, 0.7],
  ['IX', 'I500', 20, '127', 1129, 93, 1.4],
  ['IX', 'I489', 20, '138', 747, 75, 0.6],
  ['IX', 'I214', 14, '112F', 1953, 93, 0.9],
  ['IX', 'I209', 12, '140', 522, 60, 0.5],
  ['IX', 'I639', 16, '14A', 1640, 97, 1.6],
  ['IX', 'I251', 9, '112D', 1556, 20, 0.5],
  ['IX', 'I269', 6, '87', 1281, 97, 1],
  ['IX', 'I350', 1, '483B', 13646, 40, 3],
  ['VI', 'G459', 25, '15', 649, 97, 0.6],
  ['VI', 'G409', 40, '24', 925, 85, 0.8],
  ['VI', 'G473', 15, '25', 578, 5, 0.4],
  ['VI', 'G20', 20, '24', 925, 60, 2],
  ['VII', 'H335', 60, '42', 1215, 70, 1],
  ['VII', 'H259', 40, '39', 891, 5, 0.8],
  ['VIII', 'H810', 100, '463', 812, 85, 1],
  ['X', 'J189', 32, '89', 1287, 97, 1.1],
  ['X', 'J441', 26, '88', 843, 96, 1],
  ['X', 'J101', 10, '90', 772, 96, 0.8],
  ['X', 'J209', 14, '98B', 813, 96, 0.6],
  ['X', 'J353', 9, '55', 850, 5, 0.4],
  ['X', 'J960', 6, '475B', 2318, 98, 1.6],
  ['X', 'J969', 3, '475A', 4571, 98, 2],
  ['X', 'J80', 0.5, '483', 34267, 99, 6],
  ['XI', 'K358', 14, '167', 891, 96, 0.7],
  ['XI', 'K802', 17, '207', 1210, 70, 0.9],
  ['XI', 'K566', 13, '180', 808, 92, 1.1],
  ['XI', 'K922', 12, '174N', 1066, 96, 1],
  ['XI', 'K409', 8, '161', 1000, 15, 0.5],
  ['XI', 'K859', 9, '204', 1362, 96, 1.3],
  ['XI', 'K590', 16, '183', 435, 92, 0.6],
  ['XI', 'K572', 8, '148', 4328, 75, 2],
  ['XI', 'K631', 2, '154A', 6991, 80, 2.6],
  ['XII', 'L031', 60, '277', 1223, 88, 0.9],
  ['XII', 'L97', 22, '271', 1356, 45, 1.4],
  ['XII', 'L309', 18, '272', 1552, 30, 0.9],
  ['XIII', 'M161', 20, '209E', 2939, 2, 0.9],
  ['XIII', 'M171', 18, '209G', 2784, 2, 0.9],
  ['XIII', 'M545', 24, '243', 745, 75, 0.8],
  ['XIII', 'M809', 14, '236', 744, 75, 1.2],
  ['XIII', 'M966', 8, '209C', 5257, 20, 1.6],
  ['XIII', 'M480', 16, '256', 858, 25, 1],
  ['XIV', 'N390', 34, '320', 1089, 97, 1],
  ['XIV', 'N179', 14, '316', 1514, 92, 1.4],
  ['XIV', 'N201', 20, '321', 759, 88, 0.5],
  ['XIV', 'N40', 18, '318', 1527, 15, 0.8],
  ['XIV', 'N814', 14, '364', 506, 5, 0.6],
  ['XIX', 'S720', 22, '211A', 3377, 98, 1.3],
  ['XIX', 'S721', 8, '210A', 4244, 98, 1.6],
  ['XIX', 'S525', 12, '223', 1624, 85, 0.5],
  ['XIX', 'S828', 14, '219', 1936, 88, 0.8],
  ['XIX', 'S060', 18, '450', 416, 99, 0.4],
  ['XIX', 'T814', 10, '418', 1013, 88, 1.2],
  ['XIX', 'T391', 8, '450', 416, 99, 0.5],
  ['XIX', 'S328', 7, '236', 744, 96, 1.1],
  ['XIX', 'T07', 1, '486', 7450, 99, 2.6],
  ['XV', 'O800', 62, '373', 489, 85, 0.9],
  ['XV', 'O829', 22, '371', 1312, 45, 1.3],
  ['XV', 'O149', 16, '372', 714, 85, 1.1],
  ['XVI', 'P073', 40, '388B', 3365, 97, 1.6],
  ['XVI', 'P072', 8, '388A', 8640, 97, 3],
  ['XVI', 'P599', 52, '390', 923, 97, 0.5],
  ['XVII', 'Q210', 40, '75', 4277, 20, 1.4],
  ['XVII', 'Q359', 60, '55', 850, 10, 0.7],
  ['XVIII', 'R074', 32, '143', 345, 98, 0.6],
  ['XVIII', 'R55', 14, '463', 812, 97, 0.7],
  ['XVIII', 'R104', 30, '463', 812, 98, 0.9],
  ['XVIII', 'R509', 24, '463', 812, 97, 1.3],
  ['XXI', 'Z508', 40, '462A', 150, 3, 1.8],
  ['XXI', 'Z515', 18, '467', 483, 70, 0.8],
  ['XXI', 'Z039', 42, '467', 483, 70, 0.3],
]

export const hospitalDiagnoses: readonly HospitalDiagnosis[] = rows.map(
  ([chapter, code, weight, drg, points, urgent, length]) => ({
    chapter,
    code,
    weight,
    drg,
    points,
    urgent,
    length,
  }),
)

export const newborn = { code: 'Z380', drg: '391', points: 454, chance: 0.95, nights: 2.6 } as const

/**
 * Three-character diagnoses we count as emergency care classes (DAECA). The plan names the classification and not its
 * list, so this one is ours: conditions that are often handled without a night.
 */
export const daecaDiagnoses: readonly string[] = [
  'A46',
  'D64',
  'E86',
  'G40',
  'G45',
  'I26',
  'I48',
  'J18',
  'J44',
  'K59',
  'K80',
  'K92',
  'L03',
  'N20',
  'N39',
  'R07',
  'R10',
  'R50',
  'R55',
  'S06',
  'T39',
]

/** Unplanned contacts without a night that are no class of DAECA: minor injuries mostly. Weights are ours. */
export const minorEmergencies: readonly (readonly [string, number])[] = [
  ['S610', 18],
  ['S934', 16],
  ['S525', 16],
  ['S008', 12],
  ['T149', 12],
  ['H109', 6],
  ['R42', 8],
  ['Z039', 12],
]

/** ICPC-2 of GP and out-of-hours contacts, with weights for young and old. Weights are ours. */
export const primaryCareDiagnoses: readonly (readonly [string, number, number])[] = [
  ['A97', 8, 4],
  ['R74', 14, 4],
  ['R81', 3, 5],
  ['R95', 1, 6],
  ['K86', 4, 16],
  ['K77', 0.5, 5],
  ['K78', 0.8, 7],
  ['T90', 2, 8],
  ['L03', 7, 5],
  ['L89', 1, 5],
  ['L99', 8, 7],
  ['P76', 6, 3],
  ['P70', 0.1, 4],
  ['P01', 6, 2],
  ['U71', 4, 5],
  ['S88', 6, 3],
  ['D01', 6, 3],
  ['N17', 3, 3],
  ['A04', 5, 4],
  ['W78', 3, 0],
  ['F92', 0.5, 2],
]
