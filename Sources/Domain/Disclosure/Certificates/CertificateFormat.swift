/// The certificate file, `desk-certificate/1`: the proof that belongs to one tables file.
///
/// A certificate holds true counts. It is for the desk and its auditor only and is never published. This text is the
/// contract between the engine that writes certificates and any checker that reads them; a checker needs nothing else
/// than this text, the tables file (`desk-disclosure/1`) and the certificate. It only adds integers.
///
/// ## The file
///
/// One JSON object with these members:
///
/// - `format`: the string `desk-certificate/1`.
/// - `threshold`: k, an integer of at least 2. `coalition`: c, an integer from 0 to 3. Both must equal `threshold` and
///   `insider_c` of the tables file.
/// - `share_attributes`: list of dimension names (may be empty), equal to the member of that name in the tables file
///   (absent there means empty). `lone_child`: true or false, likewise (absent means false).
/// - `truth`: `{"dims":[all dimension names], "cells":[{"c":[leaf codes], "v":n}]}`: the true counts, n ≥ 1, no leaf
///   twice; a leaf that is left out counts 0. Only leaves that some cell of the tables file contains are listed.
/// - `blocks`: list of `{"dims":[names], "parent":p}`. The first has `parent` −1, any other the index of an earlier
///   block.
/// - `witnesses`: list of lists of changes; one change is `[block, [leaf codes in the order of the block's dims], n]`
///   with n ≠ 0.
/// - `claims`: list of `{"dims":[names], "c":[…], "interval":[low, high], "low":[witness indexes], "high":[…]}`. Each
///   entry of `c` is a code (leaf or node) or a list of leaf codes, meaning their union.
///
/// ## Terms
///
/// *Class*. Two leaves of one dimension are alike when every node that any cell of the tables file or any claim names
/// in that dimension contains both or neither. Classes are the sets of leaves that are alike. A dimension that no cell
/// and no claim names has one class.
///
/// *Atom*. An atom of a block is a choice of one class per dimension of the block. Its true count is the sum of `truth`
/// over all joint leaves inside it. A change that names leaf codes means the atom whose classes hold these leaves;
/// changes of the same atom add up.
///
/// *Cell of a block*. A group (cell or claim) belongs to every block whose dims contain all dims of the group; in it,
/// the group is the set of atoms whose classes lie inside the group's node in each of the group's dimensions
/// (dimensions that the group does not name are summed out).
///
/// ## What must hold
///
/// 1. *The blocks form a tree*: the dims of block i that occur in any earlier block all occur in its parent. Every
///    table's and every claim's dims are contained in at least one block.
/// 2. *The truth is what was published*: for every cell of the tables file with `v`, the sum of `truth` inside it
///    equals `v`. No cell has `lo` or `hi`. A cell that occurs more than once (equal dims and equal leaf sets) has one
///    value; if it is shown anywhere, it counts as shown. When `truth` counts fewer than k in all, nothing is shown.
/// 3. *Every witness is a possible world*. For each witness, with x the true count and d the summed change of an atom:
///    a. x + d ≥ 0 for every atom of every block;
///    b. d ≠ 0 only in atoms that lie inside at least one cell (shown or hidden) of the tables file that belongs to the
///       block; a block to which no cell belongs is exempt, since it only follows the others;
///    c. for every shown cell, and every block it belongs to, the sum of d inside it is 0;
///    d. for every block i > 0 and every choice of classes of the dimensions it shares with its parent, the sum of d
///       over the block equals the sum of d over the parent (with no shared dimension: the two grand totals). By 1 and
///       3d the blocks' tables can be glued into one complete table of non-negative integers over all dimensions.
/// 4. *Every target has a claim*. The targets follow from the tables file and `truth` alone, see below. For every
///    target there is a claim with the same leaf set in every dimension (one that it does not name means all leaves),
///    and an interval [l, h] with l ≤ the target's low and h ≥ its high.
/// 5. *Every claim holds against every coalition*. Let T be the claim's group with its interval [l, h], seen in the
///    first block that it belongs to. A coalition K chooses for **each block** the atoms of its at most c contributors:
///    seen from a single block, K is a number K(a) per atom a, 0 ≤ K(a) ≤ x(a), of total at most c. Contributors are
///    joint leaves of `truth` with a count of at least 1 (at most as many from one joint leaf as its count), and each
///    of them falls in exactly one atom of every block. Witness w *agrees* with K when x(a) + d(a) ≥ K(a) for all atoms
///    a of all blocks. With n = the number of contributors of K inside T:
///    - some witness of `low` agrees with K and has (x + d)(T) ≤ max(l, n), or n ≥ x(T) (then the truth itself is that
///      world); and
///    - some witness of `high` agrees with K and has (x + d)(T) ≥ h, or x(T) ≥ h. The truth itself (d = 0) is always an
///      available witness: for low when x(T) ≤ max(l, n), for high when x(T) ≥ h.
///
/// ## Targets
///
/// Tables with the same set of dims form a *family*. The order of releases is the order in which they first occur in
/// `tables` (a table without `release` belongs to a release named ""). For a family and each of its dimensions D:
/// - N(D) = the leaf sets of the nodes that cells of the family name in D, each with the first release in which it is
///   named;
/// - S(D) = the *steps*: for A and B in N(D) with A a proper subset of B and A first named in an earlier release than
///   B: B without A;
/// - P(D) = the *parts*: the non-empty sets of leaves that lie in exactly the same members of N(D), in at least one of
///   them. A group of the family chooses for each of its dimensions one member of N(D) ∪ S(D) ∪ P(D). Let v be its true
///   count.
/// - If 1 ≤ v ≤ k − 1 it is a target with interval [0, k].
/// - *Share rule*: for v ≥ k and a dimension D of `share_attributes` in the family: if the group's choice in D is not
///   all leaves of D, and the group with all leaves of D in its place counts t with 10·v ≥ 9·t, it is a target with
///   interval [v − 2, v].
/// - *Lone child rule* (only when `lone_child` is true): for v ≥ k and a dimension D of the family for which S(D) is
///   empty: if the group's choice A in D is a proper subset of a member B of N(D), all other choices equal, and the
///   group with B counts v as well, it is a target with interval [v − 1, v]. If a group is a target by several rules,
///   its interval is the hull of them all.
public enum CertificateFormat {
  /// The value of the member `format`.
  public static let name = "desk-certificate/1"
  /// The largest coalition that a certificate can speak of.
  public static let largestCoalition = 3
}
