export {
  capital,
  inSentence,
  placeName,
  type ScenarioNames,
  scenarioName,
  scenarioNames,
} from '@samsyn/language'
