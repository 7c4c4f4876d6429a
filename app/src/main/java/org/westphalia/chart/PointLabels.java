package org.westphalia.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;

/// Names beside points, so that no name lies on another where there is room: each takes the first place beside its point, or a few lines
/// off, that is free. How long a name is on the map is only estimated.
final class PointLabels {
    /// Of the width and the height of the map.
    private static final double LETTER = 0.0105;

    private static final double LINE = 0.045;
    private static final int LONGEST = 28;

    private final double width;
    private final double height;
    private final double left;
    private final double right;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /// @param all points of the map
    PointLabels(List<DealMap.Point> all) {
        DoubleSummaryStatistics across =
                all.stream().mapToDouble(DealMap.Point::across).summaryStatistics();
        DoubleSummaryStatistics upward =
                all.stream().mapToDouble(DealMap.Point::upward).summaryStatistics();
        left = across.getMin();
        right = across.getMax();
        width = Math.max(1e-9, right - left);
        height = Math.max(1e-9, upward.getMax() - upward.getMin());
    }

    /// The names of points, in their order.
    List<XYTextAnnotation> of(List<DealMap.Point> points) {
        return points.stream().map(this::label).toList();
    }

    private XYTextAnnotation label(DealMap.Point point) {
        String name = shortened(point.name());
        double length = name.length() * LETTER * width;
        double line = LINE * height;
        Place beside = new Place(true, point.across(), point.upward());
        for (int lines : new int[] {0, -1, 1, -2, 2, -3, 3}) {
            double y = point.upward() + lines * line;
            for (Place place :
                    List.of(
                            new Place(true, point.across(), y),
                            new Place(false, point.across() - length, y))) {
                Rectangle2D box = new Rectangle2D.Double(place.x(), y, length, line);
                boolean inside =
                        place.x() >= left - 0.05 * width
                                && place.x() + length <= right + 0.05 * width;
                if (inside && taken.stream().noneMatch(box::intersects)) {
                    taken.add(box);
                    return placed(name, point, place);
                }
            }
        }
        return placed(name, point, beside);
    }

    /// @param after whether the name stands to the right of its point
    /// @param x where it begins
    private record Place(boolean after, double x, double y) {}

    private static XYTextAnnotation placed(String name, DealMap.Point point, Place place) {
        XYTextAnnotation label =
                new XYTextAnnotation(
                        place.after() ? "  " + name : name + "  ", point.across(), place.y());
        label.setTextAnchor(place.after() ? TextAnchor.BOTTOM_LEFT : TextAnchor.BOTTOM_RIGHT);
        label.setPaint(Ink.INK);
        return label;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 2)) + "...";
    }
}
