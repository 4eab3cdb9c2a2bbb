package org.xieshou.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Given names whose written forms do not lead back to one sound: 易卜拉欣 reads `yibulaxin`, and is Ibrahim. Each form is read
/// as the first word of its line too. Names whose consonants agree anyway need no line here: 艾合买提 and Ahmet have `akmt`.
///
/// Han forms in use among Hui and Uyghurs, before and since DB65/T 2189-2005 (维吾尔人名汉字音译转写规则); Latin ones of Uyghur,
/// Kazakh and Russian papers. They bring nearer what is looked for, and say nothing of who is the same.
final class GivenNames {
    private static final String LINES =
            """
            ibrahim ibrayim ibirayim ibragim ebrahim 易卜拉欣 伊卜拉欣 伊布拉欣 依布拉欣 易卜拉辛 易布拉欣 伊布拉音 依布拉音 伊不拉音 依不拉音 依布拉因 依布拉希木
            ismail ismayil ismagil 伊斯玛仪 伊斯马仪 伊斯玛依 伊斯马义 易司马仪 司马义 司马依 司马仪 斯马义 斯马依
            isa 尔撒 尔萨 艾萨 伊萨
            yaqub yakup 叶尔孤白 亚库普 亚库甫 牙库甫 雅库甫
            maryam meryem 麦尔彦 麦尔燕 麦尔艳 玛丽亚木 买尔彦
            fatima patima patime 法蒂玛 法图麦 帕提曼 帕提麦 帕提玛
            adam adem 阿丹
            """;

    private static final Map<String, String> SOUNDS = sounds();

    /// The r of Nur is hardly heard before another consonant: 努尔古丽 is written 努古丽 too.
    private static final Pattern SILENT = Pattern.compile("(?<=[努奴怒弩])尔(?=.)");

    private static final Pattern SILENCED = Pattern.compile("(?<=[努奴怒弩])(?=古[丽力里])");

    private GivenNames() {}

    private static Map<String, String> sounds() {
        var sounds = new HashMap<String, String>();
        for (var line : LINES.strip().split("\n", -1)) {
            var forms = line.split(" ", -1);
            for (var form : forms) {
                sounds.put(form, forms[0]);
            }
        }
        return Map.copyOf(sounds);
    }

    /// The part without a sound that is hardly heard, or with one that was left out; itself for nearly all.
    ///
    /// @param part in simplified characters
    static String slurred(String part) {
        var silent = SILENT.matcher(part);
        return silent.find() ? silent.replaceAll("") : SILENCED.matcher(part).replaceAll("尔");
    }

    /// How a part of a name is read as well; itself for nearly all.
    ///
    /// @param part in simplified characters
    /// @param reading in Latin letters
    static String sound(String part, String reading) {
        var sound = SOUNDS.get(part);
        return sound == null ? SOUNDS.getOrDefault(reading, reading) : sound;
    }
}
