import type { PlanTalkQuery, TalkItemPartsFragment, TalkNotePartsFragment } from '../../generated/graphql.js';

export type PlanTalk = PlanTalkQuery['planTalk'];
export type Changes = NonNullable<PlanTalk['changes']>;
export type TalkItem = TalkItemPartsFragment;
export type Note = TalkNotePartsFragment;

/** Whose talk it is, and who looks. */
export interface Whose {
  readonly person: { readonly id: string; readonly name: string };
  readonly own: boolean;
}
