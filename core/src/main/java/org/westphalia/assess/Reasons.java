package org.westphalia.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.assess.Assessment.Reason;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.model.Claim;
import org.westphalia.model.Path;
import org.westphalia.proof.Certificate;
import org.westphalia.world.Model;

/// Up to three sentences that tell why, each with the claims on which it rests: without a deal one minimal conflict ([Conflict]) and
/// what the claims behind it say; with one who is nearest to refusing it and what it gains by.
final class Reasons {
    private static final int MOST = 3;

    private final Model model;
    private final Wording wording;

    private Reasons(Model model) {
        this.model = model;
        this.wording = new Wording(model.source());
    }

    static List<Reason> of(Model model, RangeVerdict found, Optional<Judgement> judgement) {
        Reasons reasons = new Reasons(model);
        List<Reason> told =
                judgement.filter(Judgement::deal).isPresent()
                        ? reasons.forDeal(judgement.get())
                        : reasons.againstDeal(found);
        return told.subList(0, Math.min(MOST, told.size()));
    }

    private List<Reason> againstDeal(RangeVerdict found) {
        Optional<Certificate.Node> root =
                found.proof()
                        .map(Assessed.Proof::certificate)
                        .flatMap(c -> c instanceof Certificate.NoDeal(var node) ? Optional.of(node) : Optional.empty());
        boolean split = root.isPresent() && root.get() instanceof Certificate.SplitNumber;
        boolean everywhere = root.isPresent() && !split;
        double[] middle = Concrete.middle(model);
        Optional<List<Conflict.Demand>> conflict =
                Conflict.in(everywhere ? model.region() : model.region(middle, middle), everywhere ? root : Optional.empty());
        return conflict.map(demands -> tell(demands, everywhere)).orElseGet(List::of);
    }

    private List<Reason> tell(List<Conflict.Demand> demands, boolean everywhere) {
        List<String> clauses = new ArrayList<>();
        List<String> gaining = new ArrayList<>();
        Set<String> claims = new LinkedHashSet<>();
        for (Conflict.Demand demand : demands) {
            switch (demand) {
                case Conflict.Demand.Line(String holder, var line) -> {
                    clauses.add(wording.line(holder, line));
                    claims.addAll(claimsAt(holder, "red-lines." + line.id()));
                }
                case Conflict.Demand.Rule(String id) -> clauses.add("the rule " + id + " holds");
                case Conflict.Demand.Gain(String holder) -> {
                    gaining.add(wording.holder(holder));
                    claims.addAll(claimsAt(holder, "no-deal"));
                }
            }
        }
        if (!gaining.isEmpty()) {
            clauses.add(
                    "as much as without a deal for "
                            + Wording.join(gaining, "and")
                            + (gaining.size() == 1 ? "" : ", each"));
        }
        String sentence =
                clauses.size() == 1
                        ? "No terms can meet this: " + clauses.getFirst()
                        : "No terms can meet these together: " + String.join("; ", clauses);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(sentence + (everywhere ? "." : " (in the middle world)."), List.copyOf(claims)));
        for (String id : claims) {
            model.source().findClaim(id).map(Claim::says).ifPresent(says -> reasons.add(new Reason(says, List.of(id))));
        }
        return reasons;
    }

    /// The claims behind a number of a holder; of a party that blends its groups those behind any of its groups'.
    private List<String> claimsAt(String holder, String leaf) {
        List<String> claims = model.claimsBehind(Path.of(holder + "." + leaf));
        return !claims.isEmpty()
                ? claims
                : model.source().findParty(holder).stream()
                        .flatMap(party -> party.groups().stream())
                        .flatMap(group -> model.claimsBehind(Path.of(holder + "." + group.id() + "." + leaf)).stream())
                        .distinct()
                        .toList();
    }

    private List<Reason> forDeal(Judgement judgement) {
        List<Reason> reasons = new ArrayList<>();
        List<PartyView> signing =
                judgement.parties().stream()
                        .filter(PartyView::signs)
                        .sorted(Comparator.comparing(PartyView::gain))
                        .toList();
        if (signing.isEmpty()) {
            return reasons;
        }
        PartyView nearest = decisive(signing.getFirst());
        reasons.add(
                new Reason(
                        "Nearest to refusing: "
                                + wording.holder(nearest.id())
                                + ". These terms are worth "
                                + points(nearest.value())
                                + " there, no deal "
                                + points(nearest.noDeal())
                                + ".",
                        claimsAt(nearest.id(), "no-deal")));
        for (PartyView view : signing) {
            most(judgement, decisive(view)).ifPresent(reasons::add);
        }
        return reasons;
    }

    /// Of a party with groups the willing group whose consent hangs by least: the one whose gain is the party's.
    private static PartyView decisive(PartyView party) {
        return party.groups().stream()
                .filter(group -> group.gain().compareTo(party.gain()) == 0)
                .findFirst()
                .orElse(party);
    }

    /// What matters most in its favour: the issue that contributes most to its value.
    private Optional<Reason> most(Judgement judgement, PartyView view) {
        Optional<Map.Entry<String, BigDecimal>> most =
                view.contributions().entrySet().stream()
                        .filter(entry -> entry.getValue().signum() > 0)
                        .max(Map.Entry.comparingByValue());
        return most.map(
                entry -> {
                    String issue = entry.getKey();
                    String option = judgement.terms().option(issue).orElseThrow();
                    Set<String> claims = new LinkedHashSet<>(claimsAt(view.id(), "likes." + issue + "." + option));
                    claims.addAll(claimsAt(view.id(), "matters." + issue));
                    return new Reason(
                            "What speaks most for them with "
                                    + wording.holder(view.id())
                                    + ": "
                                    + wording.option(issue, option)
                                    + " ("
                                    + issue
                                    + "), "
                                    + points(entry.getValue())
                                    + " points.",
                            List.copyOf(claims));
                });
    }

    private static String points(BigDecimal points) {
        return points.setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
