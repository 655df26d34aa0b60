import type { Picture } from '@samsyn/figures'
import { NumbersTable } from '../parts/numbers-table.tsx'

/** The numbers of a picture: the same rows as its CSV. */
export function FigureTable({ picture }: { readonly picture: Picture }) {
  const { columns, rows, title } = picture
  return (
    <NumbersTable caption={title}>
      <thead>
        <tr>
          {columns.map(({ label, numeric }) => (
            <th key={label} scope="col" className={numeric ? 'n' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => (
          <tr key={`${row[0]}${String(r)}`}>
            {row.map((cell, c) => (
              <Cell
                key={`${String(c)}${cell}`}
                first={c === 0}
                numeric={columns[c]?.numeric === true}
              >
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </NumbersTable>
  )
}

function Cell({
  first,
  numeric,
  children,
}: {
  readonly first: boolean
  readonly numeric: boolean
  readonly children: string
}) {
  if (first) return <th scope="row">{children}</th>
  return <td className={numeric ? 'n' : undefined}>{children}</td>
}
