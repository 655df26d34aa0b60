import { useWidth } from '../../figures/use-width.ts'

/** Each column needs about so many pixels before its words are torn or its numbers cut off. */
const COLUMN_PX = 118

export interface StackedColumn {
  readonly label: string
  readonly numeric: boolean
}

/** A row: its name first, then what stands under each of the other columns. */
export interface StackedRow {
  readonly key: string
  readonly name: React.ReactNode
  readonly cells: readonly React.ReactNode[]
}

/**
 * A table where there is room for its columns; where there is not, each row by itself with the columns as words, so that
 * nothing is cut off on a phone or with many scenarios.
 */
export function StackedTable({
  label,
  columns,
  rows,
  columnPx = COLUMN_PX,
}: {
  readonly label: string
  /** The first is that of the names. */
  readonly columns: readonly StackedColumn[]
  readonly rows: readonly StackedRow[]
  readonly columnPx?: number
}) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const narrow = width < columns.length * columnPx
  return (
    <div ref={frame} className="stacked-table">
      {narrow ? (
        <dl>
          {rows.map(({ key, name, cells }) => (
            <div key={key}>
              <dt>{name}</dt>
              {columns.slice(1).map((column, c) => (
                <dd key={`${String(c)}${column.label}`}>
                  <span className="quiet">{column.label}</span> {cells[c]}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      ) : (
        <table className="numbers" aria-label={label}>
          <thead>
            <tr>
              {columns.map((column, c) => (
                <th
                  key={`${String(c)}${column.label}`}
                  scope="col"
                  className={column.numeric ? 'n' : undefined}
                >
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {columns.slice(1).map((column, c) => (
                  <td
                    key={`${String(c)}${column.label}`}
                    className={column.numeric ? 'n' : undefined}
                  >
                    {cells[c]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
