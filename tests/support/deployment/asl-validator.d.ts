/** The package has no types. */
declare module 'asl-validator' {
  const validate: (
    definition: object,
    options: { readonly checkPaths: boolean; readonly checkArn: boolean },
  ) => { readonly errors: readonly { readonly Message: string }[] };
  export = validate;
}
