// Command temporal-server is a Temporal development server in one binary: the
// server of go.temporal.io/server on SQLite and the stock Temporal UI, all on
// one address. It takes the command line of the Temporal CLI
// ("temporal server start-dev ..."), so that whoever starts a server need not
// know which of the two it is. It exists because the CLI cannot be built from
// the Go module proxy (its go.mod replaces a module).
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"net"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"

	uiserver "github.com/temporalio/ui-server/v2/server"
	uiconfig "github.com/temporalio/ui-server/v2/server/config"
	uioptions "github.com/temporalio/ui-server/v2/server/server_options"
	enums "go.temporal.io/api/enums/v1"
	"go.temporal.io/server/common/authorization"
	"go.temporal.io/server/common/cluster"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/dynamicconfig"
	"go.temporal.io/server/common/headers"
	"go.temporal.io/server/common/log"
	"go.temporal.io/server/common/membership/static"
	"go.temporal.io/server/common/metrics"
	"go.temporal.io/server/common/persistence/sql/sqlplugin/sqlite"
	"go.temporal.io/server/common/primitives"
	schema "go.temporal.io/server/schema/sqlite"
	"go.temporal.io/server/temporal"
)

// Exit codes: 2 is a command line that makes no sense, 1 everything else.
func main() {
	if len(os.Args) == 2 && os.Args[1] == "--version" {
		fmt.Printf("temporal-server (Rapporteur build) (Server %s)\n", headers.ServerVersion)
		return
	}
	if len(os.Args) < 3 || os.Args[1] != "server" || os.Args[2] != "start-dev" {
		fmt.Fprintln(os.Stderr, "usage: temporal-server --version | temporal-server server start-dev [--port N] [--ui-port N] [--headless] ...")
		os.Exit(2)
	}
	wanted, err := readFlags(os.Args[3:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if err := run(wanted); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// flags is what the command line asks for; the names are those of the CLI.
type flags struct {
	ip, uiIP, dbFilename, logLevel string
	port, uiPort, metricsPort      int
	headless                       bool
	namespaces                     []string
	dynamicConfig                  dynamicconfig.StaticClient
	searchAttributes               map[string]enums.IndexedValueType
	pragmas                        map[string]string
}

func readFlags(args []string) (*flags, error) {
	f := &flags{
		dynamicConfig:    dynamicconfig.StaticClient{},
		searchAttributes: map[string]enums.IndexedValueType{},
		pragmas:          map[string]string{},
	}
	set := flag.NewFlagSet("server start-dev", flag.ContinueOnError)
	set.StringVar(&f.ip, "ip", "127.0.0.1", "address the server binds to")
	set.StringVar(&f.uiIP, "ui-ip", "", "address the UI binds to (default: --ip)")
	set.IntVar(&f.port, "port", 7233, "port of the gRPC frontend")
	set.IntVar(&f.uiPort, "ui-port", 0, "port of the UI (default: --port + 1000)")
	set.IntVar(&f.metricsPort, "metrics-port", 0, "port of /metrics (default: any free port)")
	set.StringVar(&f.dbFilename, "db-filename", "", "SQLite file (default: in memory, gone at the end)")
	set.StringVar(&f.logLevel, "log-level", "warn", "debug, info, warn, error or never")
	set.BoolVar(&f.headless, "headless", false, "no UI")
	set.Func("namespace", "namespace to make before the start, may be given again", func(name string) error {
		f.namespaces = append(f.namespaces, name)
		return nil
	})
	set.Func("dynamic-config-value", "KEY=JSON, may be given again", func(pair string) error {
		key, text, found := strings.Cut(pair, "=")
		var value any
		if !found || json.Unmarshal([]byte(text), &value) != nil {
			return fmt.Errorf("expected KEY=JSON, got %q", pair)
		}
		if whole, ok := value.(float64); ok && whole == float64(int(whole)) {
			value = int(whole) // the server wants whole numbers as int
		}
		f.dynamicConfig[dynamicconfig.MakeKey(key)] = value
		return nil
	})
	set.Func("search-attribute", "NAME=TYPE, may be given again", func(pair string) error {
		name, kind, _ := strings.Cut(pair, "=")
		value, err := enums.IndexedValueTypeFromString(kind)
		if err != nil {
			return fmt.Errorf("expected NAME=TYPE with Keyword, Text, Int, Double, Bool, Datetime or KeywordList, got %q", pair)
		}
		f.searchAttributes[name] = value
		return nil
	})
	set.Func("sqlite-pragma", "NAME=VALUE (journal_mode, synchronous), may be given again", func(pair string) error {
		name, value, found := strings.Cut(pair, "=")
		if !found || (name != "journal_mode" && name != "synchronous") {
			return fmt.Errorf("expected journal_mode=VALUE or synchronous=VALUE, got %q", pair)
		}
		f.pragmas[name] = value
		return nil
	})
	if err := set.Parse(args); err != nil {
		return nil, err
	}
	if set.NArg() > 0 {
		return nil, fmt.Errorf("unexpected argument %q", set.Arg(0))
	}
	if f.uiIP == "" {
		f.uiIP = f.ip
	}
	if f.uiPort == 0 {
		f.uiPort = f.port + 1000
	}
	if len(f.namespaces) == 0 {
		f.namespaces = []string{"default"}
	}
	return f, nil
}

func run(f *flags) error {
	// Asked early so that a taken port is one clear line instead of a stack trace.
	for name, port := range map[string]int{"--port": f.port, "--ui-port": f.uiPort} {
		if name == "--ui-port" && f.headless {
			continue
		}
		listener, err := net.Listen("tcp", net.JoinHostPort(f.ip, strconv.Itoa(port)))
		if err != nil {
			return fmt.Errorf("%s %d: %w", name, port, err)
		}
		_ = listener.Close()
	}
	settings, hosts, err := serverConfig(f)
	if err != nil {
		return err
	}
	if err := prepareStore(settings, f); err != nil {
		return err
	}
	logger := log.NewZapLogger(log.BuildZapLogger(log.Config{Stdout: false, Level: level(f.logLevel), Format: "json"}))
	server, err := temporal.NewServer(
		temporal.WithConfig(settings),
		temporal.ForServices(temporal.DefaultServices),
		temporal.WithStaticHosts(hosts),
		temporal.WithLogger(logger),
		temporal.WithDynamicConfigClient(f.dynamicConfig),
		temporal.WithAuthorizer(authorization.NewNoopAuthorizer()),
		temporal.WithClaimMapper(func(*config.Config) authorization.ClaimMapper { return authorization.NewNoopClaimMapper() }),
	)
	if err != nil {
		return err
	}
	if err := server.Start(); err != nil {
		return err
	}
	defer func() { _ = server.Stop() }()

	failed := make(chan error, 1)
	if !f.headless {
		ui := uiserver.NewServer(uioptions.WithConfigProvider(&uiconfig.Config{
			Host:                f.uiIP,
			Port:                f.uiPort,
			TemporalGRPCAddress: net.JoinHostPort(f.ip, strconv.Itoa(f.port)),
			EnableUI:            true,
			DisableNewsFetch:    true,
			HideLogs:            true,
			CORS:                uiconfig.CORS{CookieInsecure: true},
		}))
		go func() { failed <- ui.Start() }()
		defer ui.Stop()
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGINT, syscall.SIGTERM)
	select {
	case <-stop:
		return nil
	case err := <-failed:
		return fmt.Errorf("the UI stopped: %w", err)
	}
}

func level(name string) string {
	if name == "never" {
		return "fatal"
	}
	return name
}

// serverConfig lays out the four services on loopback with fixed hosts: no
// gossip, no discovery.
func serverConfig(f *flags) (*config.Config, map[primitives.ServiceName]static.Hosts, error) {
	ports, err := freePorts(8)
	if err != nil {
		return nil, nil, err
	}
	frontend := net.JoinHostPort(f.ip, strconv.Itoa(f.port))
	services := map[string]config.Service{}
	hosts := map[primitives.ServiceName]static.Hosts{}
	for i, name := range []primitives.ServiceName{
		primitives.FrontendService, primitives.HistoryService, primitives.MatchingService, primitives.WorkerService,
	} {
		rpc := config.RPC{GRPCPort: ports[2*i], MembershipPort: ports[2*i+1], BindOnIP: "127.0.0.1"}
		if name == primitives.FrontendService {
			rpc.GRPCPort, rpc.BindOnIP = f.port, f.ip
		}
		services[string(name)] = config.Service{RPC: rpc}
		hosts[name] = static.SingleLocalHost(net.JoinHostPort(rpc.BindOnIP, strconv.Itoa(rpc.GRPCPort)))
	}
	metricsPort := f.metricsPort
	if metricsPort == 0 {
		metricsPort = ports[0] // the frontend's spare port
	}
	settings := &config.Config{
		Global: config.Global{
			Membership: config.Membership{BroadcastAddress: "127.0.0.1"},
			Metrics: &metrics.Config{Prometheus: &metrics.PrometheusConfig{
				ListenAddress: net.JoinHostPort("127.0.0.1", strconv.Itoa(metricsPort)), HandlerPath: "/metrics",
			}},
		},
		Persistence: config.Persistence{
			DefaultStore: sqlite.PluginName, VisibilityStore: sqlite.PluginName, NumHistoryShards: 1,
			DataStores: map[string]config.DataStore{sqlite.PluginName: {SQL: sqlStore(f)}},
		},
		ClusterMetadata: &cluster.Config{
			FailoverVersionIncrement: 10, MasterClusterName: "active", CurrentClusterName: "active",
			ClusterInformation: map[string]cluster.ClusterInformation{
				"active": {Enabled: true, InitialFailoverVersion: 1, RPCAddress: frontend},
			},
		},
		DCRedirectionPolicy: config.DCRedirectionPolicy{Policy: "noop"},
		Services:            services,
		Archival: config.Archival{
			History:    config.HistoryArchival{State: "disabled"},
			Visibility: config.VisibilityArchival{State: "disabled"},
		},
		NamespaceDefaults: config.NamespaceDefaults{Archival: config.ArchivalNamespaceDefaults{
			History:    config.HistoryArchivalNamespaceDefaults{State: "disabled"},
			Visibility: config.VisibilityArchivalNamespaceDefaults{State: "disabled"},
		}},
		PublicClient: config.PublicClient{HostPort: frontend},
	}
	return settings, hosts, nil
}

func sqlStore(f *flags) *config.SQL {
	attributes := map[string]string{"mode": "rwc"}
	name := f.dbFilename
	if name == "" {
		attributes = map[string]string{"mode": "memory", "cache": "shared"}
		name = fmt.Sprintf("rapporteur-%d", os.Getpid())
	}
	for pragma, value := range f.pragmas {
		attributes[pragma] = value
	}
	return &config.SQL{PluginName: sqlite.PluginName, DatabaseName: name, ConnectAttributes: attributes}
}

// prepareStore makes schema and namespaces before the server starts: adding a
// namespace to a running server costs about ten seconds of cache refresh.
func prepareStore(settings *config.Config, f *flags) error {
	store := settings.Persistence.DataStores[sqlite.PluginName].SQL
	if f.dbFilename != "" {
		if _, err := os.Stat(f.dbFilename); errors.Is(err, os.ErrNotExist) {
			if err := setUpFile(store, f.dbFilename); err != nil {
				return err
			}
		}
	}
	for _, name := range f.namespaces {
		namespace, err := schema.NewNamespaceConfig("active", name, false, f.searchAttributes)
		if err != nil {
			return fmt.Errorf("namespace %s: %w", name, err)
		}
		if err := schema.CreateNamespaces(store, namespace); err != nil {
			return fmt.Errorf("namespace %s: %w", name, err)
		}
	}
	return nil
}

// setUpFile makes the schema in a neighbouring file and renames it, so that a
// crash in between leaves no half-made database behind.
func setUpFile(store *config.SQL, path string) error {
	draft := path + ".new"
	for _, leftover := range []string{draft, draft + "-wal", draft + "-shm", draft + "-journal"} {
		_ = os.Remove(leftover)
	}
	// Without WAL, so that the one file is the whole database when it is renamed.
	fresh := &config.SQL{PluginName: store.PluginName, DatabaseName: draft, ConnectAttributes: map[string]string{"mode": "rwc"}}
	if err := schema.SetupSchema(fresh); err != nil {
		return fmt.Errorf("new database %s: %w", path, err)
	}
	return os.Rename(draft, path)
}

// freePorts holds all listeners open until it has enough, so that no two are
// the same.
func freePorts(count int) ([]int, error) {
	ports := make([]int, 0, count)
	for len(ports) < count {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, err
		}
		defer func() { _ = listener.Close() }()
		ports = append(ports, listener.Addr().(*net.TCPAddr).Port)
	}
	return ports, nil
}
