"""The pattern recognisers of presidio-analyzer over a JSON list of texts; findings as JSON, counted in code points."""

import json
import sys
from importlib.metadata import version

import spacy
import tldextract.tldextract
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import CreditCardRecognizer, EmailRecognizer, PhoneRecognizer

# The e-mail recogniser asks which endings of domains there are: the list that comes with the package will do, without a download.
tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())

ENTITIES = ["PHONE_NUMBER", "CREDIT_CARD", "EMAIL_ADDRESS"]


class BlankEngine(SpacyNlpEngine):
    """Tokens without a model: the recognisers are patterns, which need no more."""

    def load(self) -> None:
        self.nlp = {"zh": spacy.blank("zh")}


def main() -> None:
    registry = RecognizerRegistry(
        recognizers=[
            PhoneRecognizer(
                supported_language="zh",
                supported_regions=["CN"],
                context=["电话", "手机", "号码", "联系"],
            ),
            CreditCardRecognizer(supported_language="zh", context=["银行", "卡号", "账号", "账户"]),
            EmailRecognizer(supported_language="zh", context=["邮箱", "邮件"]),
        ],
        supported_languages=["zh"],
    )
    engine = AnalyzerEngine(registry=registry, nlp_engine=BlankEngine(), supported_languages=["zh"])
    with open(sys.argv[1], encoding="utf-8") as file:
        texts = json.load(file)
    findings = [
        {"text": index, "entity": found.entity_type, "start": found.start, "end": found.end}
        for index, text in enumerate(texts)
        for found in engine.analyze(text=text, language="zh", entities=ENTITIES)
    ]
    versions = {name: version(name) for name in ("presidio-analyzer", "phonenumbers", "spacy")}
    json.dump({"versions": versions, "findings": findings}, sys.stdout)


main()
