package org.xieshou.registry;

import java.util.HashMap;
import java.util.Map;

/// Traditional and variant characters that turn up in names, folded to the simplified form for comparing only. ICU knows the
/// traditional ones and leaves the variants of the last lines, which are from Unicode's Unihan_Variants.txt (kZVariant,
/// kSemanticVariant): NFKC does not fold them either.
final class HanForms {
    private static final String PAIRS =
            """
            買买 賣卖 東东 亞亚 爾尔 蘭兰 麗丽 華华 國国 劉刘 陳陈 張张 楊杨 黃黄 趙赵 吳吴 孫孙 馬马 羅罗 鄭郑
            許许 鄧邓 馮冯 蕭萧 葉叶 蘇苏 盧卢 鐘钟 鍾钟 譚谭 陸陆 韋韦 閻阎 龍龙 賈贾 鄒邹 龔龚 萬万 錢钱 湯汤
            賴赖 紅红 軍军 偉伟 強强 鳳凤 蓮莲 瓊琼 傑杰 輝辉 慶庆 衛卫 寶宝 貴贵 銀银 學学 軒轩 夢梦 歡欢 樂乐
            靜静 穎颖 潔洁 鵬鹏 飛飞 勝胜 彥彦 進进 達达 遠远 禮礼 義义 廣广 豐丰 興兴 順顺 齊齐 榮荣 庫库 圖图
            納纳 熱热 滿满 瑪玛 薩萨 賽赛 麥麦 紮扎 無无 諾诺 賢贤 聖圣 愛爱 書书 雲云 堯尧 則则 倫伦 倉仓 兒儿
            凱凯 剛刚 勵励 動动 勳勋 匯汇 單单 嚴严 園园 團团 場场 墾垦 嬌娇 孌娈 寧宁 實实 將将 師师 峽峡 崗岗
            嶺岭 幹干 彙汇 憲宪 戰战 揚扬 敵敌 時时 曉晓 曄晔 會会 條条 業业 權权 橋桥 歐欧 漢汉 濤涛 瀾澜 煥焕
            燁烨 爭争 獻献 瑩莹 環环 畢毕 禎祯 競竞 筆笔 節节 簡简 紀纪 純纯 紹绍 終终 絲丝 經经 維维 綠绿 緒绪
            線线 織织 繼继 聰聪 聲声 肅肃 臨临 艷艳 藍蓝 蔣蒋 衝冲 裏里 計计 訓训 記记 設设 詩诗 誠诚 語语 誼谊
            謝谢 謙谦 譯译 變变 財财 貝贝 賓宾 贊赞 車车 轉转 農农 連连 運运 過过 選选 邁迈 鄔邬 釗钊 鈞钧 鋒锋
            鋼钢 錄录 錦锦 鎮镇 鏡镜 鐵铁 長长 門门 閔闵 開开 關关 陽阳 際际 隨随 隴陇 難难 電电 靈灵 韓韩 頓顿
            𠮷吉 髙高 﨑崎 嵜崎 峯峰 溫温 啟启 啓启 眞真 靑青 淸清 爲为 羣群 朶朵 祕秘 塚冢 濵滨 濱滨 邊边 邉边 島岛 嶋岛 嶌岛
            櫻樱 澤泽 齋斋 囯国 淵渊 渕渊 瀨濑 瀬濑 徳德 恵惠 栄荣 鉄铁 竜龙 広广 沢泽 桜樱 辺边 斉齐 斎斋
            頡颉 顏颜 願愿 風风 駿骏 騰腾 驍骁 體体 鮑鲍 鴻鸿 鵑鹃 鶯莺 鶴鹤 黨党 麽么 點点 齡龄
            """;
    private static final Map<Integer, Integer> FORMS = forms();

    private HanForms() {}

    private static Map<Integer, Integer> forms() {
        var forms = new HashMap<Integer, Integer>();
        for (var pair : PAIRS.strip().split("\\s+", -1)) {
            forms.put(pair.codePointAt(0), pair.codePointBefore(pair.length()));
        }
        return Map.copyOf(forms);
    }

    static String simplified(String text) {
        if (text.codePoints().noneMatch(FORMS::containsKey)) {
            return text;
        }
        var folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> folded.appendCodePoint(FORMS.getOrDefault(c, c)));
        return folded.toString();
    }
}
