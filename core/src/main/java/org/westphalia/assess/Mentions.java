package org.westphalia.assess;

import java.util.List;
import java.util.function.Consumer;
import org.westphalia.model.Condition;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.world.Region;

/// The issues that conditions of a region name: in rules, red lines, combinations, prices and rates.
final class Mentions {
    private final Region region;

    Mentions(Region region) {
        this.region = region;
    }

    void forEach(Consumer<String> action) {
        region.rules().forEach(rule -> inRule(rule, action));
        region.hazard().factors().forEach(factor -> in(factor.when(), action));
        for (Region.Signatory signatory : region.signatories()) {
            signatory.blendLines().forEach(line -> in(line.demand(), action));
            for (Region.Member member : signatory.members()) {
                member.redLines().forEach(line -> in(line.demand(), action));
                for (List<Region.Extra> extras :
                        List.of(
                                member.valueExtras(),
                                member.collapse().extras(),
                                member.outright().extras())) {
                    extras.forEach(extra -> in(extra.when(), action));
                }
            }
        }
    }

    private static void inRule(Rule rule, Consumer<String> action) {
        switch (rule) {
            case Rule.Never(String _, Condition condition) -> in(condition, action);
            case Rule.IfThen(String _, Condition premise, Condition conclusion) -> {
                in(premise, action);
                in(conclusion, action);
            }
        }
    }

    private static void in(RedLine.Demand demand, Consumer<String> action) {
        switch (demand) {
            case RedLine.Never(Condition condition) -> in(condition, action);
            case RedLine.Needs(List<Condition> anyOf) ->
                    anyOf.forEach(condition -> in(condition, action));
            case RedLine.NeedsLasting(List<Condition> anyOf, double _) ->
                    anyOf.forEach(condition -> in(condition, action));
        }
    }

    private static void in(Condition condition, Consumer<String> action) {
        condition.options().keySet().forEach(action);
    }
}
