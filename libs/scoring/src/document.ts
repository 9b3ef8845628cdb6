/** The JSON form of what is scored and of what is said of it. Versioned: a reader refuses what it does not know. */
export { INPUT_FORMAT, fromInputDocument, toInputDocument, type AssumptionsDocument, type ScoreInputDocument } from './input-document.js';
export { RESULT_FORMAT, toResultDocument, type ScoreResultDocument } from './result-document.js';
