package org.westphalia.assess;

import java.util.List;
import org.westphalia.proof.Certificate;

/// An assessment with what proves it.
///
/// @param proofs certificates of the verdict, with durability and without; each was verified before it got here
public record Assessed(Assessment assessment, List<Proof> proofs) {

    public Assessed {
        proofs = List.copyOf(proofs);
    }

    /// A certificate and what it is about.
    ///
    /// @param about which verdict it proves: `verdict` or `without-durability`
    /// @param scope which worlds it speaks of
    public record Proof(String about, Scope scope, Certificate certificate) {}

    /// The worlds of which a certificate speaks.
    public sealed interface Scope {
        /// All that the numbers of the model allow.
        record EveryWorld() implements Scope {}

        /// One drawn world: number `index` of the seed.
        record DrawnWorld(long seed, long index) implements Scope {}

        /// The world in which the model's variables have these values, in their order.
        record WorldAt(List<Double> values) implements Scope {
            public WorldAt {
                values = List.copyOf(values);
            }
        }
    }
}
