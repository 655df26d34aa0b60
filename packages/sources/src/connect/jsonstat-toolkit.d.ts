// The package has no types; these are the parts that json-stat.ts uses.
declare module 'jsonstat-toolkit' {
  namespace JSONstat {
    interface Dimension {
      readonly id: readonly string[]
    }
    interface Dataset {
      readonly value: readonly unknown[]
      readonly status: readonly (string | null)[] | null
      Dimension(id: string): Dimension | null
    }
  }
  function JSONstat(response: unknown): JSONstat.Dataset
  export = JSONstat
}
