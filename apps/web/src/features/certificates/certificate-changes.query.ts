import { graphql } from '../../generated/index.js';

export const recordCertificateMutation = graphql(`
  mutation RecordCertificate($input: RecordCertificateInput!) {
    recordCertificate(input: $input) {
      __typename
      ...ShownCertificate
      ...RefusedCertificate
    }
  }

  fragment RefusedCertificate on CertificateRefused {
    reason
    message
    problems {
      field
      message
    }
    suggestions {
      id
      name
    }
    certificate {
      ...ShownCertificate
    }
  }
`);

export const changeCertificateMutation = graphql(`
  mutation ChangeCertificate($input: ChangeCertificateInput!) {
    changeCertificate(input: $input) {
      __typename
      ...ShownCertificate
      ...RefusedCertificate
    }
  }
`);

export const removeCertificateMutation = graphql(`
  mutation RemoveCertificate($input: RemoveCertificateInput!) {
    removeCertificate(input: $input) {
      removedId
    }
  }
`);
