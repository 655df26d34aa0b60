import { useLanguage } from '../../app/language.tsx'
import type { AccountAnswer, Band } from '../../engine/orders.ts'
import { signed } from './say-outcome.ts'

/** Each party's account of the measures, with its interval; what moves between parties adds up to nothing. */
export function AccountsTable({ accounts }: { readonly accounts: readonly AccountAnswer[] }) {
  const language = useLanguage()
  const { t } = language
  const p = 'web.projection'
  const fte = ({ freesFte, requiresFte }: AccountAnswer) => requiresFte.mean - freesFte.mean
  const million = ({ mean, low, high }: Band) =>
    `${signed(language, mean / 1e6)} (${signed(language, low / 1e6)} – ${signed(language, high / 1e6)})`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scroll" aria-label={t(`${p}.who`)} tabIndex={0}>
      <table className="numbers accounts">
        <thead>
          <tr>
            <th scope="col">{t('web.chart.party')}</th>
            <th scope="col" className="n">
              {t('unitName.fte')}, {t(`${p}.net`)}
            </th>
            <th scope="col" className="n">
              {t(`${p}.millionMoves`)}
            </th>
            <th scope="col" className="n">
              {t(`${p}.millionNet`)}
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.party}>
              <th scope="row">{t(`web.party.${account.party}`)}</th>
              <td className="n">{signed(language, fte(account))}</td>
              <td className="n">{signed(language, account.movesKroner.mean / 1e6)}</td>
              <td className="n">{million(account.netKroner)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
