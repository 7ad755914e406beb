public import MetricModel

extension Board {
    /// The board without the panels whose conditions can't be fulfilled, whatever their queries find.
    ///
    /// - Parameters:
    ///   - choices: By variable name.
    ///   - values: All values of a variable, for where All is chosen.
    ///   - span: How much time the board shows.
    func fulfilling(_ choices: [String: VariableChoice], _ values: [String: [String]], span: TimeSpan) -> Board {
        keeping { panel in
            [true, false].contains { hasData in
                panel.isShown(choices, values, span: span, hasData: hasData)
            }
        }
    }

    /// The board without the panels whose conditions their queries' answers don't fulfil; what stands below moves up.
    ///
    /// - Parameters:
    ///   - data: By panel; those without an answer stay.
    ///   - span: How much time the board shows.
    public func fulfilling(
        _ data: [Panel.ID: PanelData], _ variables: BoardVariables, span: TimeSpan
    ) -> Board {
        guard panels.contains(where: \.asksForData) else { return self }
        return keeping { panel in
            guard panel.asksForData, let hasData = data[panel.id].flatMap(panel.hasRows) else { return true }
            return panel.isShown(variables.choices, variables.values, span: span, hasData: hasData)
        }.compacted()
    }

    private func keeping(_ isShown: (Panel) -> Bool) -> Board {
        var result = self
        result.panels = panels.compactMap { panel in
            guard isShown(panel) else { return nil }
            guard case .row(var row) = panel.kind else { return panel }
            var panel = panel
            row.hidden = row.hidden.filter(isShown)
            panel.kind = .row(row)
            return panel
        }
        return result
    }
}

extension Panel {
    /// Whether what its queries find decides whether it is there, so that they are asked even out of sight.
    public var asksForData: Bool { conditions.contains(where: \.asksForData) }

    fileprivate func isShown(
        _ chosen: [String: VariableChoice], _ values: [String: [String]], span: TimeSpan, hasData: Bool
    ) -> Bool {
        let circumstances = PanelCondition.Circumstances(
            values: { name in
                switch choices[name] ?? chosen[name] ?? .all {
                case .all: values[name] ?? []
                case .values(let values): values
                }
            }, span: span, hasData: hasData)
        return conditions.allSatisfy { $0.shows(in: circumstances) }
    }

    /// Whether anything is left behind its transformations; nil while too little is known for an answer.
    fileprivate func hasRows(in data: PanelData) -> Bool? {
        if case .collecting = data.state { return nil }
        guard transformations.isEmpty else { return PanelFrames(self, data).frames.contains { $0.rowCount > 0 } }
        return queries.contains { query in
            !query.isHidden && data.answers[query.refID]?.series.contains { $0.samples.count > 0 } == true
        }
    }
}
