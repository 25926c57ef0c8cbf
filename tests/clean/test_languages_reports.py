"""Whole reports in nine languages: furniture is labelled, and nothing else."""

import pytest

from dragoman.clean import clean
from dragoman.model import Report

BODIES = {
    "es": [
        "El canciller llegó el martes a Quito y se reunió durante dos horas con su homólogo "
        "para hablar del comercio en la frontera.",
        "«Volveremos a vernos en marzo», dijo al salir de la reunión, según la oficina de "
        "prensa del ministerio ecuatoriano.",
        "Ambos países firmaron además un acuerdo sobre la pesca que entrará en vigor cuando lo "
        "aprueben los dos parlamentos.",
    ],
    "fr": [
        "Le ministre des Affaires étrangères est arrivé mardi à Dakar et s’est entretenu "
        "pendant deux heures avec son homologue sénégalais.",
        "« Nous nous reverrons en mars », a-t-il déclaré à l’issue de la rencontre, selon le "
        "service de presse du ministère.",
        "Les deux pays ont en outre signé un accord sur la pêche qui entrera en vigueur après "
        "le vote des deux parlements.",
    ],
    "de": [
        "Der Außenminister traf am Dienstag in Wien ein und sprach zwei Stunden lang mit seinem"
        " österreichischen Amtskollegen über den Handel.",
        "„Wir sehen uns im März wieder“, sagte er nach dem Treffen laut der Pressestelle des "
        "Ministeriums in Wien.",
        "Beide Länder unterzeichneten zudem ein Abkommen über den Bahnverkehr, das nach der "
        "Zustimmung der Parlamente gilt.",
    ],
    "ru": [
        "Министр иностранных дел прибыл во вторник в Астану и два часа беседовал со своим "
        "казахстанским коллегой о торговле.",
        "«Мы встретимся снова в марте», — сказал он после переговоров, как сообщила пресс-"
        "служба министерства.",
        "Кроме того, стороны подписали соглашение о железных дорогах, которое вступит в силу "
        "после одобрения парламентами.",
    ],
    "pt": [
        "O ministro das Relações Exteriores chegou na terça-feira a Assunção e conversou por "
        "duas horas com o seu colega paraguaio.",
        "“Voltaremos a nos ver em março”, disse ele depois do encontro, segundo a assessoria de"
        " imprensa do ministério.",
        "Os dois países assinaram ainda um acordo sobre a pesca, que entrará em vigor depois do"
        " voto dos dois parlamentos.",
    ],
    "it": [
        "Il ministro degli Esteri è arrivato martedì a Tunisi e ha parlato per due ore con il "
        "suo omologo del commercio nel Mediterraneo.",
        "«Ci rivedremo a marzo», ha detto al termine dell’incontro, secondo l’ufficio stampa "
        "del ministero tunisino.",
        "I due Paesi hanno inoltre firmato un accordo sulla pesca che entrerà in vigore dopo il"
        " voto dei due parlamenti.",
    ],
    "zh": [
        "外交部长星期二抵达阿斯塔纳，与哈萨克斯坦外长举行了两个小时的会谈，双方讨论了边境贸易和铁路运输等问题。",
        "“我们三月还会再见面，”他在会谈结束后对记者说，外交部新闻司随后证实了这一消息，并公布了会谈的有关情况。",
        "两国还签署了一项铁路协定，该协定将在两国议会批准之后生效，有关部门将在今年年底以前公布具体的实施办法。",
    ],
    "vi": [
        "Bộ trưởng Ngoại giao đến Viêng Chăn hôm thứ Ba và hội đàm hai giờ với người đồng cấp "
        "Lào về thương mại biên giới giữa hai nước.",
        "“Chúng tôi sẽ gặp lại nhau vào tháng Ba”, ông nói sau cuộc gặp, theo thông cáo của Bộ "
        "Ngoại giao Lào tại thủ đô Viêng Chăn.",
        "Hai nước cũng ký một hiệp định về đường sắt, sẽ có hiệu lực sau khi quốc hội hai bên "
        "thông qua trong kỳ họp cuối năm nay.",
    ],
    "ar": [
        "وصل وزير الخارجية يوم الثلاثاء إلى عمان وأجرى محادثات استمرت ساعتين مع نظيره الأردني "
        "حول التجارة عبر الحدود بين البلدين.",
        "وقال الوزير بعد الاجتماع إن الجانبين سيلتقيان من جديد في شهر مارس، بحسب ما ذكره المكتب"
        " الصحفي لوزارة الخارجية الأردنية.",
        "ووقع البلدان أيضا اتفاقا بشأن السكك الحديدية يدخل حيز التنفيذ بعد موافقة البرلمانين "
        "عليه قبل نهاية العام الجاري.",
    ],
}
FURNITURE = {
    "es": [
        "Leer más: Así se negoció el acuerdo pesquero",
        "Suscríbete a nuestro boletín diario y recibe las noticias en tu correo",
        "© 2024 El Correo del Norte. Todos los derechos reservados.",
        "Te puede interesar",
        "Compartir en Twitter",
        "Haz clic aquí para leer la nota completa",
        "Más información: El acuerdo, punto por punto",
        "Recibe nuestras alertas en tu móvil",
        "Imagen: Getty Images",
        "Prohibida la reproducción total o parcial de este contenido",
        "Lo más leído",
        "Imprimir",
        "Escrito por",
        "Únete a nuestro canal de WhatsApp",
    ],
    "fr": [
        "Lire aussi : Comment l’accord sur la pêche a été négocié",
        "Inscrivez-vous à notre newsletter pour recevoir l’essentiel de l’actualité",
        "© 2024 Le Courrier du Sud. Tous droits réservés.",
        "À lire également",
        "Partager sur WhatsApp",
        "La suite après cette publicité",
        "Voir aussi : Le port de Dakar en cinq chiffres",
        "Recevez chaque matin l’essentiel de l’actualité par e-mail",
        "Photo : REUTERS/Jean Lund",
        "Reproduction interdite",
        "Les plus lus",
        "Imprimer",
        "Réagir à cet article",
        "Rejoignez notre chaîne WhatsApp",
    ],
    "de": [
        "Lesen Sie auch: Wie das Bahnabkommen zustande kam",
        "Abonnieren Sie unseren Newsletter und erhalten Sie die wichtigsten Nachrichten",
        "© 2024 Nordkurier am Meer. Alle Rechte vorbehalten.",
        "Mehr zum Thema",
        "Auf WhatsApp teilen",
        "Das könnte Sie auch interessieren",
        "Lesen Sie mehr: Der Streit um die Bahn",
        "Melden Sie sich für unseren täglichen Newsletter an",
        "Bild: Reuters",
        "Nachdruck nur mit Genehmigung",
        "Meistgelesen",
        "Drucken",
        "Kommentare",
        "Quelle: APA",
    ],
    "ru": [
        "Читайте также: Как готовилось соглашение о железных дорогах",
        "Подпишитесь на наш канал в Telegram",
        "© 2024 Северный вестник. Все права защищены.",
        "Материалы по теме",
        "Поделиться ВКонтакте",
        "Подробнее",
        "Читать далее",
        "Подписывайтесь на нас в Дзене",
        "Фото: Анна Лунд / ТАСС",
        "При перепечатке ссылка на сайт обязательна",
        "Самое читаемое",
        "Распечатать",
        "Комментарии",
        "Источник: Интерфакс",
    ],
    "pt": [
        "Leia também: Como o acordo sobre a pesca foi negociado",
        "Assine a nossa newsletter e receba as principais notícias no seu e-mail",
        "© 2024 Correio do Sul. Todos os direitos reservados.",
        "Veja mais",
        "Compartilhar no WhatsApp",
        "Continua após a publicidade",
        "Leia mais: O porto de Assunção em números",
        "Receba nossas notícias no WhatsApp",
        "Crédito: Ana Lund",
        "Proibida a reprodução sem autorização",
        "Mais lidas",
        "Imprimir",
        "Comentários",
        "Participe do nosso canal no Telegram",
    ],
    "it": [
        "Leggi anche: Come è nato l’accordo sulla pesca",
        "Iscriviti alla nostra newsletter per ricevere le notizie più importanti",
        "© 2024 Corriere del Mare. Tutti i diritti riservati.",
        "Potrebbe interessarti anche",
        "Condividi questo articolo",
        "Articoli correlati",
        "Per approfondire: Il porto di Tunisi",
        "Ricevi le notizie ogni mattina nella tua casella",
        "Foto Reuters",
        "Vietata la riproduzione",
        "I più letti",
        "Stampa",
        "Commenti",
        "Fonte: ANSA",
    ],
    "zh": [
        "相关新闻",
        "点击订阅我们的每日新闻邮件",
        "版权所有，未经授权不得转载。",
        "延伸阅读：铁路协定是怎样谈成的",
        "责任编辑：王明",
        "阅读全文",
        "更多阅读",
        "欢迎关注我们的微信公众号",
        "新华社记者 王明 摄",
        "本文为原创文章，转载请注明出处",
        "热门新闻",
        "打印本页",
        "网友评论",
        "来源：人民日报",
    ],
    "vi": [
        "Xem thêm: Hiệp định đường sắt được đàm phán thế nào",
        "Đăng ký nhận bản tin hằng ngày của chúng tôi",
        "© 2024 Báo Phương Bắc. Mọi quyền được bảo lưu.",
        "Tin liên quan",
        "Chia sẻ",
        "Đọc thêm",
        "Đọc tiếp",
        "Đăng ký kênh YouTube của chúng tôi",
        "Ảnh: Reuters",
        "Nghiêm cấm sao chép dưới mọi hình thức",
        "Tin mới nhất",
        "In bài viết",
        "Ý kiến bạn đọc",
        "Nguồn: Reuters",
    ],
    "ar": [
        "اقرأ أيضا: كيف جرى التفاوض على اتفاق السكك الحديدية",
        "اشترك في نشرتنا البريدية لتصلك آخر الأخبار",
        "جميع الحقوق محفوظة © 2024",
        "مواضيع ذات صلة",
        "المصدر: وكالات",
        "المزيد من الأخبار",
        "للمزيد: الاتفاق في نقاط",
        "انضم إلى قناتنا على تلغرام",
        "تصوير: رويترز",
        "يمنع نقل أو نسخ هذه المادة دون إذن",
        "الأكثر قراءة",
        "طباعة",
        "التعليقات",
        "المصدر: رويترز",
    ],
}
SENTENCES = {
    "es": [
        "La publicidad del partido costó dos millones de pesos.",
        "Lo más leído en la capital fue el texto del acuerdo, según el ministro.",
    ],
    "fr": [
        "La publicité du parti a coûté deux millions.",
        "Il a invité les députés à partager les frais du port.",
    ],
    "de": [
        "Die Anzeige gegen den Minister wurde am Montag zurückgezogen.",
        "Quelle der Spannungen ist der Streit um die Bahn.",
    ],
    "ru": [
        "Реклама партии стоила два миллиона рублей.",
        "По данным министерства, переговоры продолжатся в среду.",
    ],
    "pt": [
        "A publicidade do partido custou dois milhões.",
        "O ministro pediu que os países compartilhem os custos do porto.",
    ],
    "it": [
        "La pubblicità del partito è costata due milioni.",
        "Il ministro ha chiesto di condividere i costi del porto.",
    ],
    "zh": [
        "广告费用为两百万元。",
        "他说，双方同意分享铁路数据。",
    ],
    "vi": [
        "Quảng cáo của đảng tốn hai triệu.",
        "Ông đề nghị hai nước chia sẻ chi phí của cảng.",
    ],
    "ar": [
        "بلغت كلفة إعلان الحزب مليوني دينار.",
        "شارك في الاجتماع وزير التجارة ووزير المالية.",
    ],
}


def body_with(language: str, line: str, place: int) -> str:
    parts = [*BODIES[language][:place], line, *BODIES[language][place:]]
    return clean(Report("a", text="\n\n".join(parts), language=language)).body


@pytest.mark.parametrize("place", [2, 3])
@pytest.mark.parametrize(
    ("language", "line"), [(code, line) for code in FURNITURE for line in FURNITURE[code]]
)
def test_report_loses_furniture_alone(language: str, line: str, place: int) -> None:
    assert body_with(language, line, place) == "\n".join(BODIES[language])


@pytest.mark.parametrize("place", [1, 3])
@pytest.mark.parametrize(
    ("language", "line"), [(code, line) for code in SENTENCES for line in SENTENCES[code]]
)
def test_report_keeps_sentences(language: str, line: str, place: int) -> None:
    parts = [*BODIES[language][:place], line, *BODIES[language][place:]]
    assert body_with(language, line, place) == "\n".join(parts)
