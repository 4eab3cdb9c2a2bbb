package org.xieshou.registry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Surnames that are read otherwise than their characters are elsewhere: 解学军 is Xie Xuejun, 万俟宁 is Moqi Ning. Who types pinyin,
/// or its first letters alone, types this reading; the dictionary's stays beside it.
final class Surnames {
    private static final String LINES =
            """
            解 xie 仇 qiu 区 ou 查 zha 盖 ge 乐 yue 覃 qin 曾 zeng 朴 piao 单 shan 翟 zhai 缪 miao 牟 mu 员 yun 贠 yun 种 chong 召 shao
            折 she 秘 bi 祭 zhai 繁 po 洗 xian 乜 nie 郄 xi 谌 shen 郗 chi 隗 kui 黑 he 粘 nian 句 gou 钭 tou
            万俟 mo'qi 尉迟 yu'chi 单于 chan'yu 长孙 zhang'sun 澹台 tan'tai
            """;

    /// Longer ones are names of other languages, written out: 查干巴特尔 is no Zha.
    private static final int LONGEST = 4;

    private static final Map<String, Surname> KNOWN = known();

    private Surnames() {}

    /// @param characters how many it has
    record Surname(int characters, String reading, String initials) {}

    private static Map<String, Surname> known() {
        var known = new HashMap<String, Surname>();
        var words = LINES.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            var syllables = words[i + 1].split("'", -1);
            var initials =
                    Arrays.stream(syllables)
                            .map(syllable -> syllable.substring(0, 1))
                            .collect(Collectors.joining());
            known.put(
                    words[i], new Surname(syllables.length, String.join("", syllables), initials));
        }
        return Map.copyOf(known);
    }

    /// With which a Chinese name begins, the longest there is.
    ///
    /// @param name in simplified characters
    static Optional<Surname> of(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 2
                || length > LONGEST
                || !name.codePoints().allMatch(Character::isIdeographic)) {
            return Optional.empty();
        }
        return start(name, 2).or(() -> start(name, 1));
    }

    private static Optional<Surname> start(String name, int characters) {
        return Optional.ofNullable(
                KNOWN.get(name.substring(0, name.offsetByCodePoints(0, characters))));
    }
}
