/** A provider of single sign-on by OpenID Connect. */
export interface SingleSignOn {
  /** What its button is called. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export const singleSignOnId = 'sso';
/** Where the library reads a client's address. */
export const addressHeader = 'x-binesh-address';
export const shortestPassword = 10;
export const longestPassword = 200;
