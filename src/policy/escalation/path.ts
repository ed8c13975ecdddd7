/** Actions that together let a user or role get permissions it was not given. */
export interface EscalationPath {
  /** The action of the caller, as a verb phrase. */
  readonly how: string;
  /** The actions it takes: all of them; of an inner list, any one. */
  readonly needs: readonly (string | readonly string[])[];
  /** Also takes iam:PassRole, to this service or to one of them. */
  readonly passedTo?: string | readonly string[];
  /** Must be true of the account as well; a policy does not show it. */
  readonly precondition?: string;
  /**
   * Result of the path if it is allowed only on the caller itself, its groups or its attached policies. `nothing`: no path.
   * `administrator`: one call makes the caller an administrator, so the path is not limited. `only`: the path exists only there.
   */
  readonly onSelf?: 'nothing' | 'administrator' | 'only';
  /** The path exists only in an account that administers IAM Identity Center or root access for its organization. */
  readonly forOrganization?: true;
  /** The path exists only under a permissions boundary. */
  readonly underBoundary?: true;
  /** Takes over the user, group or role that the actions name, so naming an administrator does not limit it. */
  readonly takesOver?: true;
  /** Is a path only if it is not limited to certain resources or by conditions; people and workloads are meant to have it for some. */
  readonly onlyUnlimited?: true;
  /** IDs in the catalog of pathfinding.cloud. */
  readonly catalog?: readonly string[];
}

/** A documented combination of actions that is not reported, or is reported as another path. */
export interface RejectedPath {
  readonly actions: readonly string[];
  readonly reason: string;
  readonly catalog?: readonly string[];
}
