package org.westphalia.assess;

import java.util.List;
import java.util.Optional;
import org.westphalia.number.Interval;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.Checker;
import org.westphalia.proof.RegionChecker;
import org.westphalia.proof.Verification;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// Whether a certificate shows what it claims of the worlds of a model: the question of `verify`, asked without the search.
public final class CertificateCheck {
    private CertificateCheck() {}

    /// Checks a certificate against the worlds of which it speaks.
    public static Verification check(Model model, Assessed.Scope scope, Certificate certificate) {
        return switch (scope) {
            case Assessed.Scope.EveryWorld() ->
                    model.variables().isEmpty()
                            ? Checker.check(model.middle(), certificate)
                            : RegionChecker.check(model, certificate);
            case Assessed.Scope.DrawnWorld(long seed, long index) ->
                    index < 0
                            ? invalid("drawn worlds are counted from 0")
                            : Checker.check(model.draw(seed, index).world(), certificate);
            case Assessed.Scope.WorldAt(List<Double> values) -> at(model, values, certificate);
        };
    }

    private static Verification at(Model model, List<Double> values, Certificate certificate) {
        if (values.size() != model.variables().size()) {
            return invalid(
                    "the world is given by "
                            + values.size()
                            + " numbers, and the reading leaves "
                            + model.variables().size()
                            + " open");
        }
        for (int v = 0; v < values.size(); v++) {
            Model.Variable variable = model.variables().get(v);
            Interval range = variable.range();
            if (!range.contains(values.get(v))) {
                return invalid(variable.path() + " cannot be " + values.get(v));
            }
        }
        Optional<World> world =
                model.at(values.stream().mapToDouble(Double::doubleValue).toArray());
        return world.isPresent()
                ? Checker.check(world.get(), certificate)
                : invalid("these numbers contradict a comparison of the case");
    }

    private static Verification invalid(String reason) {
        return new Verification.Invalid(reason, List.of());
    }
}
