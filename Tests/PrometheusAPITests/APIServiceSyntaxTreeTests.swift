import Testing

@testable import PrometheusAPI

@Suite("Parse trees")
struct APIServiceSyntaxTreeTests {
    private static let x =
        #"{"matchers":[{"name":"__name__","type":"=","value":"x"}],"name":"x","offset":0,"startOrEnd":null,"#
        + #""timestamp":null,"type":"vectorSelector"}"#

    @Test(
        "each kind of node is told by its members",
        arguments: [
            ("1e3", #"{"type":"numberLiteral","val":"1000"}"#),
            ("'a<b'", #"{"type":"stringLiteral","val":"a\u003cb"}"#),
            ("(x)", #"{"expr":\#(x),"type":"parenExpr"}"#),
            ("-x", #"{"expr":\#(x),"op":"-","type":"unaryExpr"}"#),
            (
                "{a=~'b'}[5m] @ end() offset -1m",
                #"{"matchers":[{"name":"a","type":"=~","value":"b"}],"name":"","offset":-60000,"range":300000,"#
                    + #""startOrEnd":"end","timestamp":null,"type":"matrixSelector"}"#
            ),
            (
                "x[1h:30s] @ 10",
                #"{"expr":\#(x),"offset":0,"range":3600000,"startOrEnd":null,"step":30000,"timestamp":10000,"#
                    + #""type":"subquery"}"#
            ),
            (
                "round(x)",
                #"{"args":[\#(x)],"func":{"argTypes":["vector","scalar"],"name":"round","returnType":"vector","#
                    + #""variadic":1},"type":"call"}"#
            ),
            (
                "label_join(x, 'a', ',')",
                #"{"args":[\#(x),{"type":"stringLiteral","val":"a"},{"type":"stringLiteral","val":","}],"func":{"#
                    + #""argTypes":["vector","string","string","string"],"name":"label_join","returnType":"vector","#
                    + #""variadic":-1},"type":"call"}"#
            ),
            (
                "topk by (a) (1, x)",
                #"{"expr":\#(x),"grouping":["a"],"op":"topk","param":{"type":"numberLiteral","val":"1"},"#
                    + #""type":"aggregation","without":false}"#
            ),
            (
                "x / on (a) group_left (b) x",
                #"{"bool":false,"lhs":\#(x),"matching":{"card":"many-to-one","include":["b"],"labels":["a"],"#
                    + #""on":true},"op":"/","rhs":\#(x),"type":"binaryExpr"}"#
            ),
            (
                "x or x",
                #"{"bool":false,"lhs":\#(x),"matching":{"card":"many-to-many","include":[],"labels":[],"#
                    + #""on":false},"op":"or","rhs":\#(x),"type":"binaryExpr"}"#
            ),
            (
                "x > bool 1",
                #"{"bool":true,"lhs":\#(x),"matching":null,"op":"\u003e","rhs":{"type":"numberLiteral","val":"1"},"#
                    + #""type":"binaryExpr"}"#
            ),
        ])
    func tree(_ query: String, _ tree: String) {
        let answer = KongAPI.ask(.parseQuery, ["query": query])
        #expect(answer.status == 200)
        #expect(answer.body == #"{"status":"success","data":\#(tree)}"#)
    }

    @Test func mistakes() {
        #expect(
            KongAPI.error(.parseQuery, ["query": "sum("])
                == KongAPI.refusal(
                    400, "bad_data", "invalid parameter \"query\": 1:5: parse error: unclosed left parenthesis"))
    }
}
