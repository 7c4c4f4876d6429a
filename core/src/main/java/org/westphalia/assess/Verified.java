package org.westphalia.assess;

import org.westphalia.proof.Certificate;
import org.westphalia.proof.Checker;
import org.westphalia.proof.RegionChecker;
import org.westphalia.proof.Verification;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// The gate through which every certificate passes before a verdict is given: what `proof` does not accept is an error of this
/// program, never an answer.
final class Verified {
    private Verified() {}

    /// Nodes checked.
    /// @throws IllegalStateException when the certificate does not hold in the world
    static long inWorld(World world, Certificate certificate) {
        return nodes(Checker.check(world, certificate));
    }

    /// Nodes checked.
    /// @throws IllegalStateException when the certificate does not hold in every world of the model
    static long inEveryWorld(Model model, Certificate certificate) {
        return nodes(RegionChecker.check(model, certificate));
    }

    private static long nodes(Verification verification) {
        return switch (verification) {
            case Verification.Valid(long nodes) -> nodes;
            case Verification.Invalid invalid ->
                    throw new IllegalStateException(
                            "the independent checker rejects what the search found; this is an error of the program: "
                                    + invalid.sentence());
        };
    }
}
