import { graphql } from '../../generated/index.js';

export const itemParts = graphql(`
  fragment TalkItemParts on DevelopmentItem {
    id
    kind
    name
    from
    to
    cycles
    dueOn
    isLate
  }
`);

/** All that a talk about a plan is held with. */
export const planTalkQuery = graphql(`
  query PlanTalk($personId: ID!) {
    person(id: $personId) {
      id
      name
      title
    }
    planTalk(personId: $personId) {
      personId
      role
      asOf
      nextOn
      proposedOn
      talks {
        id
        heldOn
        nextOn
        recordedById
        recordedByName
        confirmedAt
        isToConfirm
        isToTakeBack
      }
      changes {
        since
        plans {
          happened
          at
          trackName
        }
        items {
          happened
          at
          because
          item {
            ...TalkItemParts
          }
        }
        skills {
          skillId
          name
          before
          after
          isConfirmed
        }
        acceptedEvidenceIds
        withdrawnEvidenceIds
        readinessBefore {
          state
          score
        }
        readinessAfter {
          state
          score
        }
      }
      due {
        ...TalkItemParts
      }
      stuck {
        ...TalkItemParts
      }
      notes {
        ...TalkNoteParts
      }
    }
  }
`);

export const noteParts = graphql(`
  fragment TalkNoteParts on TalkNote {
    id
    authorId
    authorName
    visibility
    text
    revision
    writtenAt
    savedAt
  }
`);

/** What the viewer noted for themselves about somebody whom they lead no more. */
export const ownTalkNotesQuery = graphql(`
  query OwnTalkNotes($personId: ID!) {
    ownTalkNotes(personId: $personId) {
      ...TalkNoteParts
    }
  }
`);

export const recordTalkMutation = graphql(`
  mutation RecordTalk($input: RecordTalkInput!) {
    recordTalk(input: $input) {
      __typename
      ... on TalkRefused {
        message
      }
    }
  }
`);

export const confirmTalkMutation = graphql(`
  mutation ConfirmTalk($input: RecordedTalkInput!) {
    confirmTalk(input: $input) {
      __typename
      ... on TalkRefused {
        message
      }
    }
  }
`);

export const takeBackTalkMutation = graphql(`
  mutation TakeBackTalk($input: RecordedTalkInput!) {
    takeBackTalk(input: $input) {
      __typename
      ... on TalkRefused {
        message
      }
    }
  }
`);

export const saveTalkNoteMutation = graphql(`
  mutation SaveTalkNote($input: SaveTalkNoteInput!) {
    saveTalkNote(input: $input) {
      __typename
      ... on TalkNote {
        ...TalkNoteParts
      }
      ... on TalkRefused {
        reason
        message
        note {
          ...TalkNoteParts
        }
      }
    }
  }
`);

export const removeTalkNoteMutation = graphql(`
  mutation RemoveTalkNote($input: RemoveTalkNoteInput!) {
    removeTalkNote(input: $input)
  }
`);
