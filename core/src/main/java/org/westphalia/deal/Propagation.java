package org.westphalia.deal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What must hold in a box: it is closed when a rule is broken everywhere, a member that is in has a line crossed everywhere, or
/// signatures or shares no longer suffice; a switch that would be closed one way is decided the other way; options that would be
/// closed are taken out. Each step is remembered as the split that it is, so that it can be shown in a refutation.
final class Propagation {
    private final Gains gains;
    private final Shape shape;
    private final Box box;
    private final Deque<UnaryOperator<Outcome.Closing>> steps = new ArrayDeque<>();

    Propagation(Gains gains, Box box) {
        this.gains = gains;
        this.shape = gains.shape();
        this.box = box;
    }

    /// Works on the box until nothing more follows; the closing if it is closed.
    Outcome.@Nullable Closing run() {
        while (true) {
            Outcome.Closing closed = closed();
            if (closed != null) {
                return closed;
            }
            if (!decideSwitch() && !takeOutOptions()) {
                return null;
            }
        }
    }

    /// Puts the steps taken around the closing of what is left.
    Outcome.Closing wrap(Outcome.Closing rest) {
        Outcome.Closing closing = rest;
        while (!steps.isEmpty()) {
            closing = steps.pop().apply(closing);
        }
        return closing;
    }

    private Outcome.@Nullable Closing closed() {
        Outcome.Closing broken = brokenRule();
        if (broken != null) {
            return broken;
        }
        if (shape.agreementShort(box)) {
            return new Outcome.Closing.AgreementShort();
        }
        for (int s = 0; s < shape.signatories(); s++) {
            if (box.partyIn(s) && gains.consentShort(box, s)) {
                return new Outcome.Closing.ConsentShort(s);
            }
        }
        for (int m = 0; m < shape.members(); m++) {
            Outcome.Closing crossed = box.memberIn(m) ? crossedLine(m) : null;
            if (crossed != null) {
                return crossed;
            }
        }
        return null;
    }

    private Outcome.@Nullable Closing brokenRule() {
        for (int r = 0; r < shape.rules().length; r++) {
            if (shape.rules()[r].over(box) == Extent.ALL) {
                return new Outcome.Closing.Rule(r);
            }
        }
        return null;
    }

    private Outcome.@Nullable Closing crossedLine(int member) {
        for (int l = 0; l < shape.lines(member).length; l++) {
            if (gains.crossed(box, member, l) == Extent.ALL) {
                return new Outcome.Closing.Line(member, l);
            }
        }
        return null;
    }

    private boolean decideSwitch() {
        for (int s = 0; s < shape.signatories(); s++) {
            if (box.state(s) == Box.UNDECIDED) {
                box.decide(s, Box.OUT);
                if (shape.agreementShort(box)) {
                    return forced(s, Box.IN, new Outcome.Closing.AgreementShort());
                }
                box.decide(s, Box.IN);
                Outcome.Closing closing =
                        shape.switchOf(shape.firstMember(s)) == s
                                ? crossedLine(shape.firstMember(s))
                                : gains.consentShort(box, s)
                                        ? new Outcome.Closing.ConsentShort(s)
                                        : null;
                if (closing != null) {
                    return forced(s, Box.OUT, closing);
                }
                box.decide(s, Box.UNDECIDED);
            }
        }
        for (int m = 0; m < shape.members(); m++) {
            int which = shape.switchOf(m);
            if (box.partyIn(shape.signatoryOf(m)) && box.state(which) == Box.UNDECIDED) {
                box.decide(which, Box.OUT);
                if (gains.consentShort(box, shape.signatoryOf(m))) {
                    return forced(
                            which, Box.IN, new Outcome.Closing.ConsentShort(shape.signatoryOf(m)));
                }
                Outcome.Closing crossed = crossedLine(m);
                if (crossed != null) {
                    return forced(which, Box.OUT, crossed);
                }
                box.decide(which, Box.UNDECIDED);
            }
        }
        return false;
    }

    private boolean forced(int which, byte state, Outcome.Closing other) {
        box.decide(which, state);
        steps.push(
                state == Box.IN
                        ? rest -> new Outcome.Closing.BySwitch(which, rest, other)
                        : rest -> new Outcome.Closing.BySwitch(which, other, rest));
        return true;
    }

    private boolean takeOutOptions() {
        for (int r = 0; r < shape.rules().length; r++) {
            if (takeOut(shape.rules()[r], new Outcome.Closing.Rule(r))) {
                return true;
            }
        }
        for (int m = 0; m < shape.members(); m++) {
            if (box.memberIn(m)) {
                for (int l = 0; l < shape.lines(m).length; l++) {
                    Trigger line = shape.lines(m)[l];
                    Outcome.Closing closing = new Outcome.Closing.Line(m, l);
                    if (line.isLasting()
                            ? takeOutBreaking(m, l, closing)
                            : takeOut(line, closing)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Takes out, of the first issue that has any, the options with which the trigger would fire everywhere.
    private boolean takeOut(Trigger trigger, Outcome.Closing closing) {
        if (trigger.over(box) != Extent.SOME) {
            return false;
        }
        for (int issue : trigger.issues()) {
            if (box.openOptions(issue) < 2) {
                continue;
            }
            List<Integer> gone = new ArrayList<>();
            for (int o : box.open(issue)) {
                if (trigger.over(box, issue, o) == Extent.ALL) {
                    gone.add(o);
                }
            }
            if (!gone.isEmpty()) {
                int[] together = gone.stream().mapToInt(Integer::intValue).toArray();
                takeOut(issue, List.<int[]>of(together), closing);
                return true;
            }
        }
        return false;
    }

    /// The same for a line that asks for a chance to last, which any issue may touch: the options with which it is crossed
    /// everywhere, since its conditions cannot match and the terms cannot last as long. Each is a part of its own: a rate under a
    /// condition may leave more open for several options together than for each of them. Of an issue whose options would
    /// all go one stays, with which the box is closed.
    private boolean takeOutBreaking(int member, int line, Outcome.Closing closing) {
        if (gains.crossed(box, member, line) != Extent.SOME) {
            return false;
        }
        for (int issue = 0; issue < shape.issues(); issue++) {
            if (box.openOptions(issue) < 2) {
                continue;
            }
            List<int[]> gone = new ArrayList<>();
            for (int o : box.open(issue)) {
                Box part = box.copy();
                part.keep(issue, o);
                if (gone.size() < box.openOptions(issue) - 1
                        && gains.crossed(part, member, line) == Extent.ALL) {
                    gone.add(new int[] {o});
                }
            }
            if (!gone.isEmpty()) {
                takeOut(issue, gone, closing);
                return true;
            }
        }
        return false;
    }

    /// Takes options out, each part of them closed for the same reason.
    private void takeOut(int issue, List<int[]> gone, Outcome.Closing closing) {
        for (int[] part : gone) {
            for (int o : part) {
                box.close(issue, o);
            }
        }
        List<int[]> parts = new ArrayList<>(gone);
        parts.add(box.open(issue));
        steps.push(rest -> {
            List<Outcome.Closing> closings =
                    new ArrayList<>(Collections.nCopies(gone.size(), closing));
            closings.add(rest);
            return new Outcome.Closing.ByIssue(issue, parts.toArray(int[][]::new), closings);
        });
    }
}
