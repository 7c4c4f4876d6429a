package org.westphalia.world;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.model.Rule;
import org.westphalia.number.Weigh;

/// A model in which every number is exact: what the solver decides and the checker checks. All points are whole units of
/// 10^-decimals ([org.westphalia.number.Grid]); these rounded numbers *are* the world.
///
/// Its meaning, which `deal` and `proof` implement separately:
///
/// - `x` is an option index per issue. A member is a party of one mind (or one that blends its groups), or a group of a
///   party under a quorum.
/// - `V`, `B` and `F` of a member are the [Worth]s `value`, `collapse` and `outright` at `x`.
/// - `H` is the [Hazard] at `x` for the parties that do not sign; the member's chance to last is
///   `D = Grid.lasts(member.breaks, H)`, an integer of 2^-20. Without durability `D = 2^20`.
/// - `U = D V + (2^20 - D) B + 2^20 F` (with `weigh` other than the horizon, `weigh.of(member.breaks, H)` takes the place of D), in units times 2^20. The member is willing at `x` iff `x` crosses none of its red
///   lines and `U >= 2^20 R` with `R = noDeal` (it would be the refuser).
/// - A signatory signs iff its consent is reached: alone, its only member is willing; under a quorum, willing members hold
///   `share * 10^9 >= quorumShare * (sum of all shares)` and every veto is willing.
/// - A demand that asks for a chance to last ([org.westphalia.model.RedLine.NeedsLasting]), of a red line or of an extra, is crossed
///   by `x` iff none of its conditions matches and the member's D is below `Grid.chance(lasts)`: always D itself, of the member
///   whose line it is (of a party that blends its groups, D by its blended belief).
/// - `x` is a deal iff it breaks no rule and there is a set of signatories whom the agreement accepts, all of whom sign when
///   the others count as unsigned in the hazard.
///
/// @param issues in the order of option indices
/// @param signatories the deciding parties, in order
/// @param hazard empty lists and all rates 1 when the case has no durability
/// @param decimals of the grid of points
/// @param weigh what takes the place of D in U
public record World(
        List<Issue> issues,
        List<Rule> rules,
        Agreement agreement,
        List<Signatory> signatories,
        Hazard hazard,
        int decimals,
        Weigh weigh) {

    public World {
        issues = List.copyOf(issues);
        rules = List.copyOf(rules);
        signatories = List.copyOf(signatories);
    }

    /// A world in which parties weigh the chance that an agreement stands at the horizon.
    public World(
            List<Issue> issues,
            List<Rule> rules,
            Agreement agreement,
            List<Signatory> signatories,
            Hazard hazard,
            int decimals) {
        this(issues, rules, agreement, signatories, hazard, decimals, Weigh.HORIZON);
    }

    /// The same world with other deciding parties, or these with other numbers.
    public World with(List<Signatory> others) {
        return new World(issues, rules, agreement, others, hazard, decimals, weigh);
    }

    /// The same world with other rules of what cannot stand together.
    public World withRules(List<Rule> others) {
        return new World(issues, others, agreement, signatories, hazard, decimals, weigh);
    }

    /// The same world in which other signatures make a deal.
    public World withAgreement(Agreement other) {
        return new World(issues, rules, other, signatories, hazard, decimals, weigh);
    }

    /// The same world with every member changed.
    public World withMembers(UnaryOperator<Member> change) {
        return with(signatories.stream().map(signatory -> signatory.withMembers(change)).toList());
    }

    /// The position of an issue; throws when there is none of that id.
    public int indexOfIssue(String id) {
        for (int i = 0; i < issues.size(); i++) {
            if (issues.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new NoSuchElementException("no issue " + id);
    }

    /// The signatory of that party; throws when there is none.
    public Signatory signatory(String party) {
        return signatories.stream()
                .filter(signatory -> signatory.party().equals(party))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no signatory " + party));
    }
}
