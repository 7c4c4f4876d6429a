package org.westphalia.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.CanonicalPath;
import org.westphalia.vocabulary.Names;

/// A case seen by one reading, with the levers in force: every number known as an expression over uncertain quantities, from
/// which worlds are drawn. Two models of the same case, reading and what-if draw the same worlds.
public final class Model {
    private static final int MOST_DRAWS = 1000;

    /// So that a world is found where one draw in a thousand passes the sift.
    private static final int MOST_SIFTED = 20_000;

    private final Case source;
    private final Numbers numbers;
    private final List<Claim> claims;
    private final Plans plans;
    private final List<Variable> variables;
    private final Supposed supposed;
    private final @Nullable Sifted sift;
    private final boolean asItStands;

    /// One uncertain quantity that is drawn on its own; every other number follows from these.
    ///
    /// @param name its own, unlike those of all others of the model; draws go by it
    /// @param path the number it stands for (the first, where several follow it)
    /// @param range all it may be
    /// @param shared whether more than one number of the world depends on it (durability, belief in a lever, numbers taken over
    ///     by `like`); where it is false for all, members' numbers vary independently of each other
    public record Variable(String name, Path path, Interval range, boolean shared) {
        /// Whether it is no number of its path but the place, from 0 to 1, of that number between the worths of terms with which it is
        /// compared.
        public boolean isPlace() {
            return name.endsWith(Planner.BETWEEN);
        }

        /// The level of the options that it is about, where its path is that of an order: it is what they are worth as a share, from 0 to
        /// 1, of what those on the level above are.
        public Optional<Uncertain.Ranked> rank() {
            return Quantities.rank(name);
        }
    }

    /// A drawn world.
    ///
    /// @param values of the variables
    /// @param redrawn how many draws were thrown away, because they contradicted a comparison or did not pass the sift
    /// @param unfit how many of these contradicted no comparison
    public record Drawn(World world, double[] values, int redrawn, int unfit) {}

    /// @param decimals of the grid; -1 to find out which the numbers need
    /// @param asItStands whether its worlds are those of the model as things stand
    private Model(
            Case source,
            List<Claim> claims,
            Numbers numbers,
            Supposed supposed,
            int decimals,
            @Nullable Sifted sift,
            boolean asItStands) {
        this.sift = sift;
        this.asItStands = asItStands;
        this.source = source;
        this.claims = claims;
        this.numbers = numbers;
        this.supposed = supposed;
        boolean lasting = supposed.lasting() || source.durability().isEmpty();
        Planner planner = new Planner(source, numbers, supposed.judged());
        List<PartyPlan> parties =
                source.decidingParties().stream()
                        .map(new PartyPlanner(numbers, planner, supposed.apart())::plan)
                        .toList();
        HazardPlan hazard = HazardPlan.of(source, numbers, lasting);
        this.variables = VariableCount.of(numbers.quantities(), parties, hazard);
        Plans all =
                new Plans(
                        source,
                        parties,
                        hazard,
                        variables.size(),
                        planner.comparisons(),
                        lasting,
                        decimals);
        this.plans =
                decimals >= 0
                        ? all
                        : all.withDecimals(
                                Grid.decimalsFor(
                                        Largest.of(
                                                all.region(
                                                        numbers.quantities().lows(),
                                                        numbers.quantities().highs()))));
    }

    /// Reads a case by one of its readings; the empty reading is the case alone.
    ///
    /// @throws IllegalArgumentException when a name in the what-if is unknown, levers exclude each other or lack one they come
    ///     after, or a setting cannot be a number; the message says which
    public static Model resolve(Case source, Optional<String> reading, WhatIf whatIf) {
        List<Claim> claims = Held.claims(source, reading, whatIf);
        List<Lever> levers = PulledLevers.of(source, whatIf);
        Settled settled = Settled.of(source, claims, whatIf, levers);
        return new Model(
                source,
                claims,
                new Numbers(settled, new Quantities(source.horizon()), levers),
                Supposed.NOTHING,
                -1,
                Sifted.of(source, reading, whatIf),
                whatIf.pull().isEmpty() && whatIf.drop().isEmpty());
    }

    /// The same case, reading and what-if, in which it is open of some levers whether they are pulled: how far each is, is one more
    /// uncertain number in 0..1, at `levers.<id>.pulled`. At 0 a world is as without the lever, at 1 as with it, and the region
    /// between holds both. What levers come after and exclude is not looked at.
    ///
    /// @param optional each changes numbers only, and only as far as it is believed ([OptionalLevers#isGradual])
    public static Model resolve(
            Case source, Optional<String> reading, WhatIf whatIf, Set<String> optional) {
        List<Claim> claims = Held.claims(source, reading, whatIf);
        List<Lever> levers = PulledLevers.together(source, whatIf, optional);
        Settled settled = Settled.of(source, claims, whatIf, levers);
        return new Model(
                source,
                claims,
                new Numbers(settled, new Quantities(source.horizon()), levers, false, optional),
                Supposed.NOTHING,
                -1,
                Sifted.of(source, reading, whatIf),
                false);
    }

    /// The case itself.
    public Case source() {
        return source;
    }

    /// The claims held, in the order of the case.
    public List<Claim> claims() {
        return claims;
    }

    /// The levers pulled, in the order of the case.
    public List<Lever> levers() {
        return numbers.levers();
    }

    /// The uncertain quantities, in a stable order. Empty: there is exactly one world.
    public List<Variable> variables() {
        return variables;
    }

    /// The decimals of the grid of points on which all worlds of the model lie.
    public int decimals() {
        return plans.decimals();
    }

    /// What its worlds have to pass, if anything: the worlds that it draws and its middle do.
    public Optional<Sifted> sift() {
        return Optional.ofNullable(sift);
    }

    /// The same model with all its worlds.
    public Model unsifted() {
        return sift == null
                ? this
                : new Model(source, claims, numbers, supposed, plans.decimals(), null, asItStands);
    }

    /// The world in which every variable is at its middle: ranges at their middle, PERT numbers at their likeliest, orders
    /// evenly spaced. Where this contradicts a comparison or does not pass the sift, the first drawn world of seed 0 stands in.
    public World middle() {
        return at(numbers.quantities().middle()).orElseGet(() -> draw(0, 0).world());
    }

    /// The values of the variables in the middle world.
    public double[] middleValues() {
        return numbers.quantities().middle();
    }

    /// The value of a variable below which it lies with this chance: its quantile function, from 0 to 1.
    public double quantile(int variable, double chance) {
        return numbers.quantities().quantile(variable, chance);
    }

    /// The same for the first `count` chances of an array, in place.
    public void quantiles(int variable, double[] chances, int count) {
        numbers.quantities().quantiles(variable, chances, count);
    }

    /// World `k` of a seed. Worlds that contradict a comparison or do not pass the sift are redrawn.
    ///
    /// @throws NoWorldException when a thousand draws in a row do, or 20 000 where there is a sift
    public Drawn draw(long seed, long k) {
        int unfit = 0;
        int most = mostDraws();
        for (int attempt = 0; attempt < most; attempt++) {
            double[] values = numbers.quantities().draw(seed, k, attempt);
            Optional<World> world = plans.world(values, true);
            if (world.isPresent()) {
                if (passes(world.get(), values, seed, k, attempt)) {
                    return new Drawn(world.get(), values, attempt, unfit);
                }
                unfit++;
            }
        }
        throw noWorld();
    }

    /// The world at these values of the variables, drawn at this attempt; empty when it contradicts a comparison or does not pass the sift.
    public Optional<World> at(double[] values, long seed, long k, int attempt) {
        return plans.world(values, true).filter(world -> passes(world, values, seed, k, attempt));
    }

    private boolean passes(World world, double[] values, long seed, long k, int attempt) {
        return sift == null
                || (asItStands
                        ? sift.fits(world)
                        : sift.fits(
                                this,
                                values,
                                sift.asked().numbers.quantities().draw(seed, k, attempt)));
    }

    /// How many draws of one world are made at most before it is given up.
    public int mostDraws() {
        return variables.isEmpty() ? 1 : sift == null ? MOST_DRAWS : MOST_SIFTED;
    }

    /// What to throw when draw after draw of a world contradicts a comparison or does not pass the sift.
    public NoWorldException noWorld() {
        return sift == null
                ? new NoWorldException(numbers.settled().comparisons())
                : sift.noWorld();
    }

    /// World `k` of a seed as another model of the same case draws it at some attempt ([Drawn#redrawn]), with the levers of this one.
    /// Comparisons speak of things as they stand there, so what a lever changes does not throw a world away.
    public Drawn again(long seed, long k, int attempt) {
        double[] values = numbers.quantities().draw(seed, k, attempt);
        return new Drawn(plans.world(values, false).orElseThrow(), values, attempt, 0);
    }

    /// The middle world, whether or not it contradicts a comparison. Where it does not pass the sift, the first drawn world of seed 0
    /// stands in.
    public Drawn middleAsItIs() {
        double[] values = middleValues();
        if (sift != null && !sift.fits(this, values, sift.asked().middleValues())) {
            return again(0, 0, draw(0, 0).redrawn());
        }
        return new Drawn(plans.world(values, false).orElseThrow(), values, 0, 0);
    }

    /// What levers do in this reading, beyond those pulled.
    public OptionalLevers optionalLevers() {
        return new OptionalLevers(source, numbers.settled());
    }

    /// The world at these values of the variables; empty when it contradicts a comparison or does not pass the sift.
    public Optional<World> at(double[] values) {
        return plans.world(values, true)
                .filter(world ->
                        sift == null
                                || (asItStands
                                        ? sift.fits(world)
                                        : sift.fits(this, values, sift.asked().middleValues())));
    }

    /// The world at these values of the variables, whether or not it contradicts a comparison.
    public World asItIs(double[] values) {
        return plans.world(values, false).orElseThrow();
    }

    /// Its worlds beside each other.
    public Neighbours neighbours() {
        return new Neighbours(plans);
    }

    /// The numbers of many worlds of this model at once, in batches of at most `width`. Empty where one camp decides alone, drawn world
    /// by world, and where numbers are too large for whole units per point: such worlds are made one by one.
    public Optional<WorldLanes> lanes(int width) {
        return plans.lanes(width);
    }

    /// Intervals of all numbers over the box `low..high` of variables.
    public Region region(double[] low, double[] high) {
        return plans.region(low, high);
    }

    /// Intervals of all numbers over everything the variables may be.
    public Region region() {
        return region(numbers.quantities().lows(), numbers.quantities().highs());
    }

    /// The same model in which every agreement lasts (D = 1).
    public Model withoutDurability() {
        return supposing(new Supposed(true, supposed.judged(), supposed.apart()), -1);
    }

    /// The same model in which each party's no-deal value is what the author of the reading thinks it really is
    /// (`no-deal-estimate`; without one the same, but for the true odds of a contest). World k of a seed has the same other
    /// numbers; comparisons with terms, which say what the parties believe, are not asked of it.
    public Model judged() {
        return supposing(new Supposed(plans.lasting(), true, supposed.apart()), plans.decimals());
    }

    /// The same model in which every group stands by itself, whatever way its party consents by: worlds have each group as a
    /// member of its party, as under a quorum of all. World k of a seed has the same other numbers.
    public Model apart() {
        return supposing(new Supposed(plans.lasting(), supposed.judged(), true), plans.decimals());
    }

    private Model supposing(Supposed other, int grid) {
        return new Model(
                source,
                claims,
                new Numbers(
                        numbers.settled(),
                        new Quantities(source.horizon()),
                        numbers.levers(),
                        other.judged(),
                        numbers.optional()),
                other,
                grid,
                sift,
                false);
    }

    /// World `k` of a seed as drawn at this attempt, or nothing when it contradicts a comparison there. The attempt of a world
    /// that was drawn gives that same world.
    public Optional<World> drawn(long seed, long k, int attempt) {
        return plans.world(numbers.quantities().draw(seed, k, attempt), true);
    }

    /// What a third party itself wants of terms, if it wants anything. No world, deal or verdict depends on it.
    public Optional<Wishes> wishes(String party) {
        return source.findParty(party)
                .filter(third -> !third.decides())
                .flatMap(third ->
                        Wishes.of(
                                source,
                                third,
                                numbers.settled(),
                                numbers.levers(),
                                plans.decimals()));
    }

    /// Whether agreements may break in this model.
    public boolean hasDurability() {
        return !plans.lasting();
    }

    /// The numbers at a path, each with the steps by which it came about: one, or one for each group of the party it is written
    /// on; none when the path names no single number.
    public List<NumberTrace> trace(Path path) {
        return new Tracer(source, numbers.settled(), numbers.levers()).trace(canonical(path));
    }

    /// The path at which the number stands that may be written at this one.
    public Path canonical(Path path) {
        return CanonicalPath.of(path, Names.of(source));
    }

    /// Whether the reading says yes at a path that takes yes or no, such as `upland.cabinet.leader`.
    public boolean isTrue(Path path) {
        return numbers.settled().isTrue(path);
    }

    /// What the reading states about every number and thing, in the order of paths.
    public List<Stated> stated() {
        return numbers.settled().stated();
    }

    /// Where the number at a path comes from: what set it, then what moved it. A path that nobody set gives `default` or
    /// `unknown`.
    public List<Origin> origins(Path path) {
        return Origins.of(source, numbers, path);
    }

    /// The claims behind a number: those that set it or add to it, directly or through another holder it is `like`.
    public List<String> claimsBehind(Path path) {
        return origins(path).stream()
                .filter(origin -> origin.kind().equals("claim"))
                .map(Origin::id)
                .distinct()
                .toList();
    }
}
