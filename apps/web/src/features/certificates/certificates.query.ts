import { graphql } from '../../generated/index.js';

/** A person's certificates; the person is asked for only where they are somebody else. */
export const certificatesQuery = graphql(`
  query CertificatesOf($personId: ID!, $other: Boolean!) {
    person(id: $personId) @include(if: $other) {
      id
      name
    }
    certificates(personId: $personId) {
      ...ShownCertificate
    }
  }

  fragment ShownCertificate on Certificate {
    id
    revision
    number
    issuedOn
    expiresOn
    validity
    person {
      id
    }
    certification {
      id
      name
      issuer
      skillIds
    }
    proof {
      mediaType
      size
      uploadedAt
    }
  }
`);

/** What certificates can be of, and the names of the skills that they speak for. */
export const certificationsQuery = graphql(`
  query Certifications {
    currentFramework {
      id
      skills {
        id
        name
      }
      certifications {
        id
        name
        issuer
        aliases
        skillIds
        validityMonths
      }
    }
  }
`);

export const certificateRegistryQuery = graphql(`
  query CertificateRegistry($search: String, $certificationId: ID, $validity: CertificateValidity, $after: String) {
    certificateRegistry(search: $search, certificationId: $certificationId, validity: $validity, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          number
          issuedOn
          expiresOn
          validity
          person {
            id
            name
          }
          certification {
            id
            name
            issuer
          }
          proof {
            mediaType
            size
          }
        }
      }
    }
  }
`);
