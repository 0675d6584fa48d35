package dev.ohosbackup.reports;

import dev.ohosbackup.suite.journal.TimelineLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The timeline of a check as a picture: a lane for the kit, the client, the service and each app, time running downwards,
 * an arrow for whatever went from one to another, and what it was beside it. Errors are red.
 */
final class TimelinePicture {
    private static final int AT_MOST = 300;
    private static final int ROW = 18;
    private static final int TIME = 74;
    private static final int LANE = 46;
    private static final int HEADER = 104;
    private static final int TEXT = 620;
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_LANE = 18;

    private final List<String> lanes;
    private final boolean severalDevices;
    private final StringBuilder svg = new StringBuilder();
    private int row;
    private String lastTime = "";

    private TimelinePicture(List<TimelineLine> lines) {
        lanes = lanes(lines);
        severalDevices = lines.stream().anyMatch(line -> line.device() > 1);
    }

    /** The picture as an SVG document that needs nothing but itself. */
    static String of(List<TimelineLine> lines) {
        TimelinePicture picture = new TimelinePicture(lines);
        Excerpt excerpt = Excerpt.of(lines, AT_MOST);
        int rows = excerpt.beginning().size()
                + excerpt.end().size()
                + (excerpt.gap().isPresent() ? 1 : 0);
        picture.begin(rows);
        excerpt.beginning().forEach(picture::draw);
        excerpt.gap().ifPresent(gap -> picture.gap(gap.text()));
        excerpt.end().forEach(picture::draw);
        return picture.svg.append("</svg>\n").toString();
    }

    /** The apps are drawn even where nothing is heard of them but their callbacks, in the order in which they appear. */
    private static List<String> lanes(List<TimelineLine> lines) {
        Set<String> lanes = new LinkedHashSet<>(List.of("kit", "client", "service"));
        lines.forEach(line -> lanes.add(line.lane()));
        return new ArrayList<>(lanes);
    }

    private void begin(int rows) {
        int width = textLeft() + TEXT;
        int height = HEADER + rows * ROW + 10;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">\n",
                width, height);
        svg.append(STYLE);
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (String lane : lanes) {
            int x = x(lane);
            add(
                    "<g transform=\"translate(%d,%d) rotate(-40)\"><text class=\"h\">%s<title>%s</title></text></g>",
                    x, HEADER - 14, laneName(lane), Markup.escape(lane));
            add("<path class=\"l\" d=\"M%d %dV%d\"/>\n", x, HEADER - 8, height - 6);
        }
    }

    private void draw(TimelineLine line) {
        int y = nextRow();
        String color = TimelineMark.isError(line) ? " e" : "";
        time(line, y);
        int here = x(line.lane());
        switch (TimelineMark.of(line)) {
            case CALL -> arrow("a" + color, x("client"), x("service"), y);
            case ANSWER -> arrow("a b" + color, x("service"), x("client"), y);
            case CALLBACK -> arrow("a c" + color, here, x("client"), y);
            case DESCRIPTOR -> add("<circle class=\"f%s\" cx=\"%d\" cy=\"%d\" r=\"4\"/>", color, here, y);
            case KIT -> add("<path class=\"k%s\" d=\"M%d %dl4 4-4 4-4-4z\"/>", color, here, y - 4);
            case NOTE -> add("<path class=\"n\" d=\"M%d %dH%d\"/>", TIME, y, textLeft() - 8);
        }
        text(line, y, color);
    }

    private void gap(String words) {
        int y = nextRow();
        add("<text class=\"n\" x=\"%d\" y=\"%d\">%s</text>\n", textLeft(), y + 4, Markup.escape(words));
    }

    private int nextRow() {
        int y = HEADER + row * ROW + ROW / 2;
        if (row++ % 2 == 1) {
            add("<rect class=\"z\" x=\"0\" y=\"%d\" width=\"100%%\" height=\"%d\"/>", y - ROW / 2, ROW);
        }
        return y;
    }

    /** The time is written where it has moved on. */
    private void time(TimelineLine line, int y) {
        String time = String.format(Locale.ROOT, "%.3f s", line.atMillis() / 1000.0);
        String shown = severalDevices ? line.device() + ": " + time : time;
        if (!shown.equals(lastTime)) {
            add("<text class=\"t\" x=\"%d\" y=\"%d\">%s</text>", TIME - 10, y + 4, shown);
            lastTime = shown;
        }
    }

    private void arrow(String style, int from, int to, int y) {
        int direction = to >= from ? 1 : -1;
        int tip = to - direction * 2;
        add(
                "<g class=\"%s\"><path d=\"M%d %dH%d\"/><path class=\"p\" d=\"M%d %dl%d -4v8z\"/></g>",
                style, from, y, tip, tip, y, -direction * 7);
    }

    private void text(TimelineLine line, int y, String color) {
        String style = TimelineMark.of(line) == TimelineMark.NOTE ? "x n" : "x" + color;
        String words = line.text().replaceAll("\\s+", " ");
        String shown = shortened(words, LONGEST_TEXT);
        add("<text class=\"%s\" x=\"%d\" y=\"%d\">%s", style, textLeft(), y + 4, Markup.escape(shown));
        if (!shown.equals(words)) {
            svg.append("<title>").append(Markup.escape(words)).append("</title>");
        }
        svg.append("</text>\n");
    }

    /** Numbers are written as SVG reads them, whatever the machine's own language. */
    private void add(String template, Object... values) {
        svg.append(String.format(Locale.ROOT, template, values));
    }

    private int x(String lane) {
        return TIME + LANE / 2 + lanes.indexOf(lane) * LANE;
    }

    private int textLeft() {
        // The slanted name of the last lane hangs over to the right; the text begins below it.
        return TIME + lanes.size() * LANE + 8;
    }

    /** Bundle names differ at their end, so that is what is kept of a long one. */
    private static String laneName(String lane) {
        String name = lane.startsWith("app:") ? lane.substring("app:".length()) : lane;
        int[] characters = name.codePoints().toArray();
        if (characters.length <= LONGEST_LANE) {
            return Markup.escape(name);
        }
        int from = characters.length - LONGEST_LANE + 1;
        return "…" + Markup.escape(new String(characters, from, characters.length - from));
    }

    /** Cut to so many columns; a Chinese character takes two. */
    private static String shortened(String words, int columns) {
        int used = 0;
        int end = 0;
        for (int character : words.codePoints().toArray()) {
            used += character >= 0x1100 ? 2 : 1;
            if (used > columns) {
                return words.substring(0, end) + "…";
            }
            end += Character.charCount(character);
        }
        return words;
    }

    private static final String STYLE = Stream.of(
                    "<style>",
                    "text{font:12px ui-monospace,Menlo,Consolas,'Noto Sans Mono CJK SC',monospace;fill:#263238}",
                    ".h{font-weight:bold}.t{text-anchor:end;fill:#78909c;font-size:11px}",
                    ".l{stroke:#cfd8dc}.z{fill:#f5f7f8;mix-blend-mode:multiply}",
                    ".a path{stroke:#1565c0;stroke-width:1.5;fill:none}.a .p{fill:#1565c0;stroke:none}",
                    ".b path{stroke-dasharray:4 3}.c path{stroke:#2e7d32}.c .p{fill:#2e7d32}",
                    ".a.e path{stroke:#c62828}.a.e .p{fill:#c62828;stroke:none}",
                    ".f{fill:#00838f}.k{fill:#6a1b9a}.f.e,.k.e{fill:#c62828}",
                    ".n{stroke:#90a4ae}text.n{stroke:none;fill:#546e7a;font-weight:bold}text.e{fill:#c62828}",
                    "</style>")
            .reduce("", (style, line) -> style + line + "\n");
}
