const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

const LOCAL_ADDRESS = "https://localhost:3000";
/** Where the add-in will be hosted: TIEOUT_ADDRESS=https://tieout.example.com npm run build rewrites the manifest. */
const address = (process.env.TIEOUT_ADDRESS ?? LOCAL_ADDRESS).replace(/\/$/, "");

/** @param {"addin"} name */
function common(name) {
  return {
    name,
    context: __dirname,
    devtool: false,
    stats: "errors-warnings",
    performance: false,
    cache: { type: "filesystem", name, buildDependencies: { config: [__filename] } },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } },
        { test: /\.txt$/, type: "asset/source" },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", css: true })] },
  };
}

/** @param {unknown} _env @param {{ mode?: string }} argv */
module.exports = (_env, argv) => {
  const mode = argv.mode === "development" ? "development" : "production";
  const addin = {
    ...common("addin"),
    mode,
    // One page holds pane, functions and commands: they share one runtime.
    entry: { taskpane: ["./src/functions/functions.ts", "./src/commands/commands.ts", "./src/taskpane/taskpane.tsx"] },
    output: { path: path.resolve(__dirname, "dist/addin"), filename: "[name].js", clean: true },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: path.resolve(__dirname, "src/functions/functions.ts") }),
      new HtmlWebpackPlugin({ filename: "taskpane.html", template: "./src/taskpane/taskpane.html", chunks: ["taskpane"], scriptLoading: "defer", inject: "body" }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "manifest.xml", to: "manifest.xml", transform: (/** @type {Buffer} */ content) => content.toString("utf8").replaceAll(LOCAL_ADDRESS, address) },
        ],
      }),
    ],
  };
  return addin;
};
