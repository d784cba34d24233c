/** Colors of people, light and dark: each told from the others and from the ground. */
const people = [
  ["#0b62a4", "#6cb4ff"],
  ["#b8480b", "#ff9d5c"],
  ["#00785a", "#4fd1a5"],
  ["#a8377f", "#f29ad1"],
  ["#7a5c00", "#e3c04d"],
  ["#4d4dbf", "#b0b0ff"],
] as const;

const colored = (shade: 0 | 1) => people.map((colors, at) => `.p${at} { stroke: ${colors[shade]} }`).join(" ");

export const style = `<style>
text { font: 13px system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; fill: #1c2024 }
.heading { font-size: 22px; font-weight: 600 }
.name, .year { font-weight: 600 }
.year { font-size: 17px }
.small { font-size: 12px; fill: #565e66 }
.head { font-size: 12px; text-anchor: middle; fill: #565e66 }
.ground { fill: #ffffff } .band0 { fill: #f3f5f7 } .band1 { fill: #ffffff }
.lane { stroke: #c3cad1 } .lead { stroke: #c3cad1; stroke-dasharray: 1 3 }
.way { fill: none; stroke-width: 3; stroke-linecap: round; stroke-linejoin: round }
.untold { stroke-dasharray: 1 6 }
.ring { fill: #ffffff; stroke-width: 2.5 }
.dot { fill: #1c2024; stroke: #ffffff; stroke-width: 2 }
.alleged, .threatened { fill: #ffffff; stroke: #1c2024 } .threatened { stroke-dasharray: 3 2 }
${colored(0)}
@media (prefers-color-scheme: dark) {
text { fill: #e6e9ec } .small, .head { fill: #a7b0b9 }
.ground { fill: #14171a } .band0 { fill: #1d2226 } .band1 { fill: #14171a }
.lane, .lead { stroke: #465059 }
.ring { fill: #14171a }
.dot { fill: #e6e9ec; stroke: #14171a }
.alleged, .threatened { fill: #14171a; stroke: #e6e9ec }
${colored(1)}
}
</style>`;
