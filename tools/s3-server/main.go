// An S3 server over a folder, for tests: `s3-server FOLDER HOST:PORT`. What it keeps stands as files in FOLDER/buckets, so
// that a test can spoil it. Its keys are in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
package main

import (
	"log"
	"os"
	"path/filepath"

	"github.com/versity/versitygw/auth"
	"github.com/versity/versitygw/backend/meta"
	"github.com/versity/versitygw/backend/posix"
	"github.com/versity/versitygw/s3api"
	"github.com/versity/versitygw/s3api/middlewares"
)

const region = "us-east-1"

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: s3-server FOLDER HOST:PORT")
	}
	if err := serve(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

func serve(folder, address string) error {
	buckets := filepath.Join(folder, "buckets")
	beside := filepath.Join(folder, "beside")
	for _, each := range []string{buckets, beside} {
		if err := os.MkdirAll(each, 0o700); err != nil {
			return err
		}
	}
	// Beside the files: not every file system has extended attributes.
	sidecar, err := meta.NewSideCar(beside)
	if err != nil {
		return err
	}
	backend, err := posix.New(buckets, sidecar, posix.PosixOpts{SideCarDir: beside})
	if err != nil {
		return err
	}
	root := middlewares.RootUserConfig{
		Access: os.Getenv("AWS_ACCESS_KEY_ID"),
		Secret: os.Getenv("AWS_SECRET_ACCESS_KEY"),
	}
	single := auth.NewIAMServiceSingle(auth.Account{Access: root.Access, Secret: root.Secret, Role: auth.RoleAdmin})
	server, err := s3api.New(backend, root, region, single, nil, nil, nil, nil,
		s3api.WithQuiet(), s3api.WithKeepAlive(), s3api.WithConcurrencyLimiter(1000, 1000), s3api.WithMpMaxParts(10000))
	if err != nil {
		return err
	}
	return server.ServeMultiPort([]string{address})
}
