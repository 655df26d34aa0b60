import type { Picture } from '@samsyn/figures'
import { useLanguage } from '../app/language.tsx'
import { csvOf, pngOf, svgOf } from './figure-files.ts'
import { fileName, saveFile } from './save-file.ts'

/** Takes a picture along: as lines, as pixels or as its numbers. */
export function FigureDownloads({
  picture,
  drawing,
}: {
  readonly picture: Picture
  readonly drawing: () => SVGSVGElement | null | undefined
}) {
  const { t, code } = useLanguage()
  const svg = () => {
    const drawn = drawing()
    return drawn ? svgOf(drawn, picture) : null
  }
  const files = {
    SVG: async () => {
      const made = svg()
      return made && new Blob([made.text], { type: 'image/svg+xml' })
    },
    PNG: async () => {
      const made = svg()
      return made && pngOf(made)
    },
    CSV: async () => csvOf(picture, code),
  }
  return (
    <span className="downloads">
      {Object.entries(files).map(([kind, make]) => (
        <button
          key={kind}
          type="button"
          className="tool"
          aria-label={`${t('web.figure.download')} ${kind}: ${picture.title}`}
          onClick={async () => {
            const file = await make()
            if (file) saveFile(fileName(picture.title, kind.toLowerCase()), file)
          }}
        >
          {kind}
        </button>
      ))}
    </span>
  )
}
