import Type from 'typebox'
import { closed, kindSchema, words } from '../schemas.ts'

const profile = Type.Record(Type.String(), Type.Number())

/** Who is like whom, in what, and how far. */
export const peersSchema = Type.Object(
  {
    data: kindSchema,
    area: Type.Object(
      {
        kind: Type.Enum(['municipality', 'community']),
        id: Type.String(),
        name: Type.String(),
      },
      closed,
    ),
    travel: Type.Enum(['hospital-sites', 'community-centre']),
    measures: words,
    own: profile,
    peers: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          name: Type.String(),
          distance: Type.Number({ description: 'Standard deviations apart' }),
          parts: Type.Array(
            Type.Object(
              {
                measure: Type.String(),
                own: Type.Number(),
                theirs: Type.Number(),
                apart: Type.Number({ description: 'Above zero where they have more' }),
              },
              closed,
            ),
          ),
          alike: words,
          differs: Type.String(),
        },
        closed,
      ),
    ),
    beside: Type.Array(
      Type.Object(
        { kind: Type.Enum(['trust', 'norway']), id: Type.String(), name: Type.String(), profile },
        closed,
      ),
    ),
    gaps: Type.Array(
      Type.Object({ id: Type.String(), status: Type.Enum(['bestilles', 'finnes-ikke']) }, closed),
    ),
  },
  closed,
)
