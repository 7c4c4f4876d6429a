package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.westphalia.vocabulary.Key;
import org.westphalia.vocabulary.Shape;

/// Moves the lines of one text so that its keys stand in the order of the language.
///
/// A key owns the lines of its value, and after them comments that are indented deeper than the key itself; the lines between two
/// keys that are left belong to the second. Comments after the last key of a map stay at its end. Empty lines go with the key
/// below them; a key that comes first gives them to the one that was first, and more than one at a place become one.
final class Reordering {
    private final List<String> lines;

    /// A key with all that moves with it.
    private static final class Block {
        private final int rank;
        private final List<String> lead = new ArrayList<>();
        private final List<String> body = new ArrayList<>();

        Block(int rank) {
            this.rank = rank;
        }

        private int rank() {
            return rank;
        }
    }

    Reordering(List<String> lines) {
        this.lines = lines;
    }

    /// The whole text, with the same ends of lines; it ends with one.
    String whole(Node root, Shape shape, String lineEnd) {
        int head = 0;
        while (isHead(head, start(root))) {
            head++;
        }
        while (head > 0 && lines.get(head - 1).isBlank()) {
            head--;
        }
        List<String> result = new ArrayList<>(lines.subList(0, head));
        List<String> rest = region(root, shape, head, lines.size());
        if (result.stream().anyMatch(line -> !isForPrograms(line))) {
            result.add("");
        }
        result.addAll(rest.subList(blanks(rest).size(), rest.size()));
        while (!result.isEmpty() && result.getLast().isBlank()) {
            result.removeLast();
        }
        return String.join(lineEnd, result) + lineEnd;
    }

    /// What belongs to the file, not to its first key: the line for editors, the beginning of the document, and comments above an
    /// empty line.
    private boolean isHead(int line, int firstKey) {
        if (line >= firstKey) {
            return false;
        }
        String text = lines.get(line).strip();
        if (isForPrograms(text)) {
            return true;
        }
        for (int below = line; below < firstKey; below++) {
            if (lines.get(below).isBlank() || lines.get(below).strip().equals("---")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForPrograms(String line) {
        String text = line.strip();
        return text.startsWith("# yaml-language-server:")
                || text.equals("---")
                || text.startsWith("%");
    }

    /// The lines from `from` to `to` (exclusive), in which a node stands, put in order.
    private List<String> region(Node node, Shape shape, int from, int to) {
        return switch (node) {
            case MappingNode map when map.getFlowStyle() == FlowStyle.BLOCK && isPlainBlock(map) ->
                    mapping(map, shape, from, to);
            case SequenceNode list when list.getFlowStyle() == FlowStyle.BLOCK ->
                    items(list, shape, from, to);
            default -> List.copyOf(lines.subList(from, to));
        };
    }

    private List<String> items(SequenceNode list, Shape shape, int from, int to) {
        Shape item =
                inside(shape, list) instanceof Shape.ListOf of ? of.item() : new Shape.Anything();
        List<String> result = new ArrayList<>();
        int at = from;
        List<Node> nodes = list.getValue();
        for (int i = 0; i < nodes.size(); i++) {
            int begin = Math.max(start(nodes.get(i)), at);
            int end = i + 1 < nodes.size() ? Math.max(start(nodes.get(i + 1)), begin) : to;
            result.addAll(lines.subList(at, begin));
            result.addAll(region(nodes.get(i), item, begin, end));
            at = end;
        }
        result.addAll(lines.subList(at, to));
        return result;
    }

    private List<String> mapping(MappingNode map, Shape shape, int from, int to) {
        List<NodeTuple> tuples = map.getValue();
        Shape own = inside(shape, map);
        int column = column(tuples.getFirst().getKeyNode());
        List<Block> blocks = new ArrayList<>();
        int at = from;
        for (int i = 0; i < tuples.size(); i++) {
            NodeTuple tuple = tuples.get(i);
            int key = start(tuple.getKeyNode());
            int next = i + 1 < tuples.size() ? start(tuples.get(i + 1).getKeyNode()) : to;
            int end = tail(Math.max(end(tuple.getValueNode()), key) + 1, next, column);
            Block block = new Block(rank(own, text(tuple.getKeyNode())));
            block.lead.addAll(lines.subList(at, key));
            block.body.add(lines.get(key));
            Node value = tuple.getValueNode();
            boolean below = start(value) > key;
            block.body.addAll(
                    below
                            ? region(value, shapeOf(own, text(tuple.getKeyNode())), key + 1, end)
                            : lines.subList(key + 1, end));
            blocks.add(block);
            at = end;
        }
        List<String> result = arranged(blocks, column);
        result.addAll(collapsed(lines.subList(at, to)));
        return result;
    }

    private static List<String> arranged(List<Block> blocks, int column) {
        Block wasFirst = blocks.getFirst();
        String firstLine = wasFirst.body.getFirst();
        String before = firstLine.substring(0, column);
        wasFirst.body.set(0, " ".repeat(column) + firstLine.substring(column));
        List<Block> ordered = new ArrayList<>(blocks);
        ordered.sort(Comparator.comparingInt(Block::rank));
        Block first = ordered.getFirst();
        if (first != wasFirst) {
            List<String> gap = blanks(first.lead);
            first.lead.subList(0, gap.size()).clear();
            if (blanks(wasFirst.lead).isEmpty()) {
                wasFirst.lead.addAll(0, gap);
            }
        }
        List<String> result = new ArrayList<>();
        for (Block block : ordered) {
            if (block == first) {
                block.body.set(0, before + block.body.getFirst().substring(column));
            }
            result.addAll(collapsed(block.lead));
            result.addAll(block.body);
        }
        return result;
    }

    private static List<String> blanks(List<String> lead) {
        int count = 0;
        while (count < lead.size() && lead.get(count).isBlank()) {
            count++;
        }
        return List.copyOf(lead.subList(0, count));
    }

    /// The lines with every run of empty ones made one.
    private static List<String> collapsed(List<String> lines) {
        List<String> result = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                result.add(line);
            } else if (result.isEmpty() || !result.getLast().isEmpty()) {
                result.add("");
            }
        }
        return result;
    }

    /// Where comments end that are indented deeper than the key above them.
    private int tail(int from, int to, int column) {
        int end = Math.min(from, to);
        for (int line = end; line < to; line++) {
            String text = lines.get(line);
            if (text.isBlank()) {
                continue;
            }
            if (indent(text) <= column || !text.stripLeading().startsWith("#")) {
                break;
            }
            end = line + 1;
        }
        return end;
    }

    /// Whether every key begins a line of its own, the first behind dashes at most, and all in one column.
    private boolean isPlainBlock(MappingNode map) {
        if (map.getValue().isEmpty()) {
            return false;
        }
        int column = column(map.getValue().getFirst().getKeyNode());
        boolean first = true;
        for (NodeTuple tuple : map.getValue()) {
            Node key = tuple.getKeyNode();
            String before =
                    column(key) == column ? lines.get(start(key)).substring(0, column) : "x";
            if (!(key instanceof ScalarNode) || !before.matches(first ? "[- ]*" : " *")) {
                return false;
            }
            first = false;
        }
        return true;
    }

    private static int rank(Shape shape, String key) {
        if (shape instanceof Shape.Structure structure && structure.others().isEmpty()) {
            for (int i = 0; i < structure.keys().size(); i++) {
                if (structure.keys().get(i).name().equals(key)) {
                    return i;
                }
            }
            return structure.keys().size();
        }
        return 0;
    }

    private static Shape shapeOf(Shape owner, String key) {
        return switch (owner) {
            case Shape.Structure structure ->
                    structure
                            .find(key)
                            .map(Key::shape)
                            .or(() -> structure.others().map(Shape.MapOf::value))
                            .orElse(new Shape.Anything());
            case Shape.MapOf map -> map.value();
            default -> new Shape.Anything();
        };
    }

    /// Of several shapes, the one that the node has.
    private static Shape inside(Shape shape, Node node) {
        if (!(shape instanceof Shape.Either(List<Shape> shapes))) {
            return shape;
        }
        if (node instanceof SequenceNode) {
            return shapes.stream()
                    .filter(Shape.ListOf.class::isInstance)
                    .findFirst()
                    .orElse(new Shape.Anything());
        }
        Optional<Shape> fitting =
                shapes.stream()
                        .filter(each -> each instanceof Shape.Structure)
                        .filter(each ->
                                node instanceof MappingNode map
                                        && map.getValue().stream()
                                                .anyMatch(tuple ->
                                                        ((Shape.Structure) each)
                                                                .find(text(tuple.getKeyNode()))
                                                                .isPresent()))
                        .findFirst();
        return fitting.or(() -> shapes.stream().filter(Shape.MapOf.class::isInstance).findFirst())
                .orElse(new Shape.Anything());
    }

    /// The last line of what a node says.
    private int end(Node node) {
        return switch (node) {
            case MappingNode map when map.getFlowStyle() == FlowStyle.BLOCK ->
                    map.getValue().stream()
                            .mapToInt(tuple ->
                                    Math.max(end(tuple.getKeyNode()), end(tuple.getValueNode())))
                            .max()
                            .orElse(start(node));
            case SequenceNode list when list.getFlowStyle() == FlowStyle.BLOCK ->
                    list.getValue().stream().mapToInt(this::end).max().orElse(start(node));
            default -> {
                Mark end = node.getEndMark().orElseThrow();
                int line = end.getLine();
                if (line > start(node) && end.getColumn() == 0) {
                    line--;
                }
                line = Math.min(line, lines.size() - 1);
                while (line > start(node) && lines.get(line).isBlank()) {
                    line--;
                }
                yield line;
            }
        };
    }

    private static int start(Node node) {
        return node.getStartMark().orElseThrow().getLine();
    }

    private static int column(Node node) {
        return node.getStartMark().orElseThrow().getColumn();
    }

    private static String text(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
