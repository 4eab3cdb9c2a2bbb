package org.xieshou.synth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lists of name parts. All are common parts that many people have; whole names arise only by chance, so that an
/// invented person resembles everybody and nobody. Parts that would make well-known names were left out.
final class NameLists {
    private static final List<List<String>> MALE_CHARACTERS =
            List.of(
                    words("福 贵 永 长 玉 文 志 明 成 忠 义 生 林 山 海 春 发 全 有 世 金 宝 树 根 庆"),
                    words("建 志 卫 军 伟 勇 斌 杰 峰 海 春 明 新 立 晓 华 平 辉 波 刚 利 永 学 文 成 设"),
                    words("子 浩 宇 轩 睿 俊 嘉 文 博 天 晨 一 铭 航 恒 乐 然 辰 逸 凡 思 远 星 安"));
    private static final List<List<String>> FEMALE_CHARACTERS =
            List.of(
                    words("桂 秀 玉 淑 凤 兰 英 珍 芳 梅 莲 香 花 琴 春 素 翠 月 金 银 爱 巧 仙 霞"),
                    words("丽 艳 红 霞 敏 静 燕 娟 萍 玲 晓 春 梅 慧 芬 琴 华 秋 雪 洁 莉 颖 蓉 岚"),
                    words("梓 欣 怡 雨 涵 诗 思 佳 雅 婷 语 若 可 一 心 悦 萱 琪 月 晴 诺 安 禾 穗"));

    static final NamePool WIDE =
            new NamePool(
                    "zh-Hans",
                    words(
                            "王 王 王 李 李 李 张 张 张 刘 刘 陈 陈 杨 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 罗 梁 宋 郑 谢 韩 唐 冯 于 董"
                                    + " 程 曹 袁 许 傅 沈 曾 彭 吕 苏 卢 蒋 贾 魏 薛 叶 余 潘 杜 戴 夏 钟 田 任 姜 范 方 石"),
                    MALE_CHARACTERS,
                    FEMALE_CHARACTERS,
                    Map.of());
    static final NamePool NARROW =
            new NamePool(
                    "zh-Hans",
                    words("马 马 马 哈 丁 白 海 沙 米 金 穆 安 佟 关 郭 吴"),
                    MALE_CHARACTERS,
                    FEMALE_CHARACTERS,
                    Map.of());
    static final NamePool OASIS =
            new NamePool(
                    "ug-Arab",
                    List.of(),
                    List.of(
                            words(
                                    "麦麦提 艾力 吐尔逊 若孜 艾山 玉山 库尔班 伊敏 卡迪尔 托合提 亚森 艾合麦提 木合塔尔 热合曼 依布拉音 阿卜力孜"
                                            + " 吾斯曼 艾尼瓦尔 帕尔哈提 凯赛尔 阿迪力 艾则孜 玉素甫 达吾提 尼亚孜 萨迪克 祖农 哈力克 阿卜都外力 阿卜都克热木"
                                            + " 麦麦提明 麦麦提江 艾力江 吐尔洪 居来提 努尔麦麦提")),
                    List.of(
                            words(
                                    "帕提古丽 阿依古丽 热依汗 阿孜古丽 吐尔逊古丽 米日古丽 海日古丽 玛依拉 茹仙古丽 古丽巴哈尔 阿米娜 祖丽皮亚 再努尔"
                                            + " 阿提古丽 塔吉古丽 古丽仙 努尔比亚 姑丽扎尔 布再娜甫 哈尼克孜 古丽孜拉 麦日耶姆 赛乃木 佐日古丽 阿依努尔")),
                    older("麦麦提 买买提 若孜 肉孜 阿卜都 阿不都 伊敏 依明 艾合麦提 艾合买提 古丽 古力 努尔 奴尔"));
    static final NamePool STEPPE =
            new NamePool(
                    "kk-Arab",
                    List.of(),
                    List.of(
                            words(
                                    "叶尔兰 巴合提 赛力克 居马 努尔兰 木拉提 叶尔江 达吾列提 波拉提 哈那提 阿依登 别尔克 塔勒哈提 叶尔肯 马合沙提 胡安德克"
                                            + " 加尔肯 吐列吾 沙依兰 阿斯哈尔 托列干 杰恩斯 居马汗 哈布德 阿克木 巴合提别克 努尔别克 木拉提江 赛力克江")),
                    List.of(
                            words(
                                    "古丽娜尔 加娜尔 阿依努尔 巴合提古丽 叶尔克古丽 阿依江 萨吾列 库丽扎提 努尔古丽 玛依努尔 阿勒腾 古丽米拉 热依扎"
                                            + " 阿依达娜 迪娜拉 波塔 扎伊拉 古丽江 哈丽玛 沙吾列 阿依纳什 古丽加玛")),
                    older("古丽 古力 努尔 奴尔 居马 朱马 叶尔 也尔 木拉提 穆拉提"));
    static final NamePool PASTURE =
            new NamePool(
                    "zh-Hans",
                    List.of(),
                    List.of(words("巴图 孟克 巴特尔 苏和 道尔吉 那音太 乌力吉 格日勒 布仁 朝鲁 敖其尔 才仁 青格勒 特木尔 阿木古楞 宝音 吉雅")),
                    List.of(words("其其格 乌云 萨仁 娜仁 高娃 托娅 塔娜 斯琴 孟根其其格 萨日娜 阿拉坦 乌仁 娜日苏 通拉嘎")),
                    older("其其格 琪琪格 孟克 蒙克"));
    static final NamePool BORDER =
            new NamePool(
                    "zh-Hans",
                    List.of(),
                    List.of(words("瓦西里 尼古拉 谢尔盖 安德烈 鲍里斯 格里沙 科斯佳 帕维尔 阿廖沙 伊戈尔")),
                    List.of(words("柳芭 娜佳 卡佳 尼娜 奥丽娅 塔玛拉 薇拉 加丽娅 济娜 索尼娅")),
                    older("谢尔盖 谢尔改 瓦西里 瓦西利"));

    private NameLists() {}

    static List<String> words(String spaced) {
        return List.of(spaced.split(" "));
    }

    private static Map<String, String> older(String pairs) {
        var words = words(pairs);
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            map.put(words.get(i), words.get(i + 1));
        }
        return map;
    }
}
