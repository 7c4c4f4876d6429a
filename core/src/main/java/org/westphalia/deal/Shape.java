package org.westphalia.deal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// What a deal problem is before any number: issues, rules, red lines, who signs and who stands behind whom, in indices.
///
/// - Options have a *flat* index: those of issue 0 first, then those of issue 1, and so on.
/// - Members (parties of one mind, groups under a quorum) are numbered through, signatory by signatory.
/// - Switches: 0 .. signatories-1 are the parties; the switch of a group follows its parties'. A party of one mind has one switch.
public final class Shape {
    private final List<Issue> frame;
    private final Agreement agreement;
    private final int[] offset;
    private final int[] issueOf;
    private final Trigger[] rules;
    private final List<String> parties;
    private final List<String> memberIds;
    private final int[] firstMember;
    private final int[] signatoryOf;
    private final int[] switchOf;
    private final boolean[] veto;
    private final Trigger[][] lines;
    private final int switches;

    /// A deciding party without its numbers.
    public record Side(String party, List<Mind> minds) {
        public Side {
            minds = List.copyOf(minds);
        }
    }

    /// Somebody whose willingness counts, without its numbers.
    public record Mind(String id, boolean veto, List<RedLine> redLines) {
        public Mind {
            redLines = List.copyOf(redLines);
        }
    }

    /// The shape of a world.
    static Shape of(World world) {
        List<Side> sides =
                world.signatories().stream()
                        .map(signatory ->
                                new Side(
                                        signatory.party(),
                                        signatory.members().stream()
                                                .map(member ->
                                                        new Mind(
                                                                member.id(),
                                                                member.veto(),
                                                                member.redLines()))
                                                .toList()))
                        .toList();
        return new Shape(world.issues(), world.rules(), world.agreement(), sides);
    }

    /// Whether two worlds are the same but for numbers; told by what they have in common, as worlds of one model do.
    @SuppressWarnings("ReferenceEquality") // the very same lists, or it is not worth comparing them
    static boolean isOne(World world, World other) {
        boolean same =
                world.issues() == other.issues()
                        && world.rules() == other.rules()
                        && world.agreement() == other.agreement()
                        && world.signatories().size() == other.signatories().size();
        for (int s = 0; same && s < world.signatories().size(); s++) {
            Signatory one = world.signatories().get(s);
            Signatory two = other.signatories().get(s);
            same = one.party().equals(two.party()) && one.members().size() == two.members().size();
            for (int m = 0; same && m < one.members().size(); m++) {
                Member mine = one.members().get(m);
                Member theirs = two.members().get(m);
                same =
                        mine.redLines() == theirs.redLines()
                                && mine.veto() == theirs.veto()
                                && mine.id().equals(theirs.id());
            }
        }
        return same;
    }

    /// Compiles names to indices.
    public Shape(List<Issue> issues, List<Rule> rules, Agreement agreement, List<Side> sides) {
        this.frame = List.copyOf(issues);
        this.agreement = agreement;
        offset = new int[issues.size() + 1];
        for (int i = 0; i < issues.size(); i++) {
            offset[i + 1] = offset[i] + issues.get(i).options().size();
        }
        issueOf = new int[offset[issues.size()]];
        for (int i = 0; i < issues.size(); i++) {
            java.util.Arrays.fill(issueOf, offset[i], offset[i + 1], i);
        }
        this.rules = rules.stream().map(rule -> Trigger.of(rule, frame)).toArray(Trigger[]::new);
        parties = sides.stream().map(Side::party).toList();
        List<Mind> minds = sides.stream().flatMap(side -> side.minds().stream()).toList();
        memberIds = minds.stream().map(Mind::id).toList();
        firstMember = new int[sides.size() + 1];
        signatoryOf = new int[minds.size()];
        switchOf = new int[minds.size()];
        veto = new boolean[minds.size()];
        lines = new Trigger[minds.size()][];
        int nextSwitch = sides.size();
        int member = 0;
        for (int s = 0; s < sides.size(); s++) {
            Side side = sides.get(s);
            boolean alone =
                    side.minds().size() == 1 && side.minds().getFirst().id().equals(side.party());
            for (Mind mind : side.minds()) {
                signatoryOf[member] = s;
                switchOf[member] = alone ? s : nextSwitch++;
                veto[member] = mind.veto() || side.minds().size() == 1;
                lines[member] =
                        mind.redLines().stream()
                                .map(line -> Trigger.of(line.demand(), frame))
                                .toArray(Trigger[]::new);
                member++;
            }
            firstMember[s + 1] = member;
        }
        switches = nextSwitch;
    }

    /// How many issues there are.
    public int issues() {
        return frame.size();
    }

    /// How many options the issue has.
    public int options(int issue) {
        return offset[issue + 1] - offset[issue];
    }

    /// Options of all issues together.
    public int flatSize() {
        return issueOf.length;
    }

    /// The flat index of an option.
    public int flat(int issue, int option) {
        return offset[issue] + option;
    }

    /// The issue of the option with that flat index.
    public int issueOf(int flat) {
        return issueOf[flat];
    }

    /// How many members there are, of all signatories together.
    public int members() {
        return memberIds.size();
    }

    /// `party` for a party of one mind, `party.group` for a group.
    public String memberId(int member) {
        return memberIds.get(member);
    }

    /// How many parties decide.
    public int signatories() {
        return parties.size();
    }

    /// The signatory's id in the case.
    public String party(int signatory) {
        return parties.get(signatory);
    }

    /// Where the members of the signatory begin.
    public int firstMember(int signatory) {
        return firstMember[signatory];
    }

    /// One past the last member of the signatory.
    public int endMember(int signatory) {
        return firstMember[signatory + 1];
    }

    /// The party that the member belongs to.
    public int signatoryOf(int member) {
        return signatoryOf[member];
    }

    /// Whether the party cannot sign without this member (also when it is the only one).
    public boolean veto(int member) {
        return veto[member];
    }

    /// How many switches there are: parties, then groups.
    public int switches() {
        return switches;
    }

    /// The member's own switch; that of its party where it is of one mind.
    public int switchOf(int member) {
        return switchOf[member];
    }

    /// The name of a switch in certificates: `party` or `party.group`.
    public String switchName(int which) {
        if (which < parties.size()) {
            return parties.get(which);
        }
        for (int m = 0; m < switchOf.length; m++) {
            if (switchOf[m] == which) {
                return memberIds.get(m);
            }
        }
        throw new IndexOutOfBoundsException(which);
    }

    /// Whose signatures make a deal.
    public Agreement agreement() {
        return agreement;
    }

    /// The issues, in the order of their indices.
    public List<Issue> frame() {
        return frame;
    }

    Trigger[] rules() {
        return rules;
    }

    Trigger[] lines(int member) {
        return lines[member];
    }

    /// How many absolute red lines the member has.
    public int lineCount(int member) {
        return lines[member].length;
    }

    /// Whether an absolute red line of the member asks for a chance to last.
    public boolean asksLasting(int member) {
        for (Trigger line : lines[member]) {
            if (line.isLasting()) {
                return true;
            }
        }
        return false;
    }

    /// Whether complete terms, an option index per issue, break a rule.
    public boolean breaksRule(int[] options) {
        for (Trigger rule : rules) {
            if (rule.fires(options)) {
                return true;
            }
        }
        return false;
    }

    /// Whether complete terms cross an absolute red line of the member when it sees them last with this chance (on the grid of
    /// chances).
    public boolean crossesLine(int member, int[] options, long lasts) {
        for (Trigger line : lines[member]) {
            if (line.fires(options, lasts)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the agreement accepts these signers.
    public boolean reachedBy(boolean[] signs) {
        return switch (agreement) {
            case Agreement.All() -> {
                for (boolean sign : signs) {
                    if (!sign) {
                        yield false;
                    }
                }
                yield true;
            }
            case Agreement.Quorum _, Agreement.AnyOf _ ->
                    agreement.reachedBy(names(signs), new LinkedHashSet<>(parties));
        };
    }

    /// Whether the agreement cannot be reached without the parties that are out.
    public boolean agreementShort(Box box) {
        boolean[] signs = new boolean[parties.size()];
        for (int s = 0; s < signs.length; s++) {
            signs[s] = box.state(s) != Box.OUT;
        }
        return !reachedBy(signs);
    }

    /// The ids of the parties that sign, in their order.
    public Set<String> names(boolean[] signs) {
        Set<String> names = new LinkedHashSet<>();
        for (int s = 0; s < signs.length; s++) {
            if (signs[s]) {
                names.add(parties.get(s));
            }
        }
        return names;
    }

    /// Complete terms by name.
    public Terms terms(int[] options) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i++) {
            choices.put(frame.get(i).id(), frame.get(i).options().get(options[i]).id());
        }
        return new Terms(choices);
    }

    /// Option indices of complete terms.
    /// @throws IllegalArgumentException when an issue is open or an option unknown
    public int[] options(Terms terms) {
        int[] options = new int[issues()];
        for (int i = 0; i < options.length; i++) {
            Issue issue = frame.get(i);
            options[i] = terms.option(issue.id()).map(issue::indexOf).orElse(-1);
            if (options[i] < 0) {
                throw new IllegalArgumentException(
                        "terms leave " + issue.id() + " open or name an option it does not have");
            }
        }
        return options;
    }

    /// The box of all completions of partial terms, nothing decided.
    public Box boxOf(Terms partial) {
        Box box = Box.whole(this);
        for (int i = 0; i < issues(); i++) {
            Issue issue = frame.get(i);
            int at = i;
            partial.option(issue.id())
                    .ifPresent(option -> {
                        int index = issue.indexOf(option);
                        if (index < 0) {
                            throw new IllegalArgumentException(
                                    "issue " + issue.id() + " has no option " + option);
                        }
                        box.keep(at, index);
                    });
        }
        return box;
    }
}
